import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { FigureChange } from "@/domain/year-report/figures";
import { Spoken } from "../ui/spoken";

/** Figures that the rows no longer bear out since they were frozen; nothing is corrected silently. */
export function Changes({ changes }: { changes: readonly FigureChange[] }) {
  const t = useTranslations("yearReport");
  const words = useTranslations("statistics");
  if (changes.length === 0) return null;
  const nameOf = ({ of, name }: FigureChange) => {
    if (of === "gaveBack") return t("gaveBack");
    return words(`metrics.${name}`);
  };
  return (
    <Notice title={t("changed.title")}>
      <ul className="list-disc ps-5">
        {changes.map((change) => (
          <Spoken as="li" key={`${change.of}-${change.name}`}>
            {t("changed.line", { name: nameOf(change), before: change.before, after: change.after })}
          </Spoken>
        ))}
      </ul>
    </Notice>
  );
}
