import { useLocale, useTranslations } from "next-intl";
import { useDayWords } from "@/components/ui/day-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { Day } from "@/domain/day";
import type { FormAction } from "@/domain/form-state";
import { localName, type Named } from "@/domain/local-name";
import { Spoken } from "../ui/spoken";
import { QualityForm } from "./quality-form";

type Props = {
  row: {
    replyId: string;
    unit: Named;
    round: number;
    issuedOn: Day | null;
    classKey: string | null;
    points: number | null;
    note: string | null;
    reviewer: string | null;
    reviewedOn: Day | null;
  };
  /** For staff: where a first review and a correction are sent. */
  actions?: { review: FormAction; correct: FormAction } | undefined;
};

/** A reply with its points, or with the form to give them. */
export function QualityItem({ row, actions }: Props) {
  const t = useTranslations("scoring.quality");
  const words = useDayWords();
  const dayText = (day: Day | null) => (day === null ? "" : words(day));
  const locale = useLocale();
  const name = t("of", { unit: localName(row.unit, locale), day: dayText(row.issuedOn) });
  const { points, note } = row;
  const standing = points === null ? undefined : { points, note: note ?? "" };
  return (
    <div className="grid gap-1">
      <p className="font-semibold">
        <Spoken>{name}</Spoken>{" "}
        {row.round > 1 && <span className="text-muted">{t("round", { round: row.round })}</span>}
      </p>
      <Spoken as="p">
        {standing
          ? t("reviewed", {
              points: standing.points,
              reviewer: row.reviewer ?? "",
              day: dayText(row.reviewedOn),
            })
          : t("not")}
      </Spoken>
      {note && (
        <Spoken as="p" className="max-w-prose whitespace-pre-line text-muted">
          {note}
        </Spoken>
      )}
      {actions && (
        <Disclosure summary={t(standing ? "correct" : "open")}>
          <QualityForm
            key={`${row.replyId}-${points}`}
            action={standing ? actions.correct : actions.review}
            replyId={row.replyId}
            standing={standing}
            label={name}
          />
        </Disclosure>
      )}
    </div>
  );
}
