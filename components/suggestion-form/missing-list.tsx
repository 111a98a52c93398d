import { useTranslations } from "next-intl";
import { type DraftValues, missingFromDraft } from "@/domain/suggestion/draft";
import { CircleCheck } from "../ui/icons";

/** Where each missing part is written: the name of its field. */
const PLACES = {
  title: "title",
  situation: "situation",
  cause: "cause",
  points: "points",
  category: "categoryId",
  publicity: "publicity",
  formation: "formation",
  oneMatter: "oneMatter",
} as const satisfies Record<ReturnType<typeof missingFromDraft>[number], string>;

type Props = {
  values: DraftValues;
  /** Where the form is, when it is on another page; without it each line leads to its field here. */
  href?: string | undefined;
};

/** What still has to be written before the suggestion can be filed. */
export function MissingList({ values, href }: Props) {
  const t = useTranslations("filing.missing");
  const words = useTranslations("suggestion.missing");
  const missing = missingFromDraft(values);
  if (missing.length === 0)
    return (
      <p className="flex items-center gap-2">
        <CircleCheck aria-hidden className="size-5 shrink-0 text-ok" />
        {t("nothing")}
      </p>
    );
  return (
    <>
      <p>{t("text", { count: missing.length })}</p>
      <ul className="mt-1 grid list-disc gap-0.5 ps-5 max-md:gap-2.5">
        {missing.map((part) => (
          <li key={part}>
            <a href={href ?? `#${placeId(PLACES[part])}`} data-whole className="link">
              {part === "oneMatter" ? t("oneMatter") : words(part)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The id of the place around a field, for links that must work without scripts. */
export const placeId = (field: string): string => `draft-${field}`;
