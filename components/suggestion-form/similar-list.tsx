import { useTranslations } from "next-intl";
import type { ClassMeaning } from "@/domain/reply/dictionary";
import type { State } from "@/domain/suggestion/states";
import { StateTag } from "../suggestion/state-tag";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

/** A case with a title like the one that is written; without an id the reader is told no more than this. */
export type Similar = {
  id: string | null;
  number: string | null;
  title: string;
  state: State;
  answer: ClassMeaning | null;
};

/** Cases that were raised before, so that nobody writes what is being handled already. */
export function SimilarList({ cases }: { cases: readonly Similar[] }) {
  const t = useTranslations("filing.similar");
  const answers = useTranslations("reply.classMeanings");
  return (
    <ul className="grid gap-2" aria-label={t("title", { count: cases.length })}>
      {cases.map(({ id, number, title, state, answer }) => (
        <li key={id ?? `${number} ${title}`} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
          {number && <span className="text-muted text-sm tabular-nums">{number}</span>}
          {id ? (
            <Link href={`/suggestions/${id}`} className="link" target="_blank">
              {title || t("untitled")}
              <span className="sr-only">{t("newTab")}</span>
            </Link>
          ) : (
            <Spoken as="span">{title}</Spoken>
          )}
          <StateTag state={state} />
          {answer && <span className="text-muted text-sm">{answers(answer)}</span>}
        </li>
      ))}
    </ul>
  );
}
