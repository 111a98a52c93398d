import { useTranslations } from "next-intl";
import { CircleCheck, CircleDashed } from "../ui/icons";
import { Link } from "../ui/link";

/** A condition before the work can go on: met or not, in words, and where it is met. */
export type CheckItem = { key: string; met: boolean; words: string; href: string };

/** What must be there before a reply can be finished, what is there already, and where to do the rest. */
export function WorkChecklist({ items }: { items: readonly CheckItem[] }) {
  const t = useTranslations("inbox.checklist");
  return (
    <ul className="grid gap-1.5" aria-label={t("label")}>
      {items.map(({ key, met, words, href }) => {
        const Icon = met ? CircleCheck : CircleDashed;
        return (
          <li key={key} className="flex items-start gap-2">
            <Icon aria-hidden className={`mt-[0.25em] size-5 shrink-0 ${met ? "text-ok" : "text-warn"}`} />
            <span>
              <span className="sr-only">{t(met ? "met" : "open")}</span>
              <Link href={href} className="link">
                {words}
              </Link>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
