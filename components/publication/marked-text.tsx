import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { markedParts } from "@/domain/publication/compare";
import type { PlacedFinding } from "@/domain/publication/findings";
import type { FindingAnswer } from "@/domain/publication/states";
import { Spoken } from "../ui/spoken";

type Props = { text: string; findings: readonly PlacedFinding[] };

/** A private text with its personal data marked; each mark leads to its line in the list. */
export function MarkedText({ text, findings }: Props) {
  const t = useTranslations("publication");
  return (
    <Spoken as="p" className="whitespace-pre-wrap break-words">
      {markedParts(text, findings).map((part) =>
        part.finding ? (
          <a key={part.finding.key} href={`#${anchorOf(part.finding)}`} className="rounded-xs">
            <mark className={cx("rounded-xs px-0.5 text-ink", LOOKS[part.finding.answer])}>
              <Spoken>{part.text}</Spoken>
              <span className="sr-only">
                {t("markSaid", {
                  kind: t(`personal.${part.finding.kind}`),
                  answer: t(`answers.${part.finding.answer}`),
                })}
              </span>
            </mark>
          </a>
        ) : (
          part.text
        ),
      )}
    </Spoken>
  );
}

const LOOKS: Record<FindingAnswer, string> = {
  open: "bg-warn-soft underline decoration-2 decoration-warn",
  masked: "bg-sunken line-through",
  left: "bg-ok-soft",
};

/** Where a finding's line stands on the page. */
export const anchorOf = ({ key }: PlacedFinding): string => `found-${key.replaceAll(/[^\w-]/g, "-")}`;
