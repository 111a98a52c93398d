import { useLocale, useTranslations } from "next-intl";
import { DueDate } from "@/components/clock/due-date";
import { MoveForm } from "@/components/suggestion/move-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { Link } from "@/components/ui/link";
import type { ClockView } from "@/domain/clock/view";
import type { FormAction } from "@/domain/form-state";
import { localName, type Named } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import type { Offer } from "@/domain/workflow";
import { Spoken } from "../ui/spoken";

type Row = {
  suggestionId: string;
  title: string;
  series: string | null;
  number: number | null;
  assignmentId: string;
  version: number;
  unit: Named;
  ground: "wide" | "hard";
  noteToDeputy: string;
  decision: {
    offers: readonly Offer<string, string>[];
    replyBy: ClockView | null;
    extendedTo: string | null;
  } | null;
};

/** `at`: where in the desk's lists the card stands. */
type Props = { row: Row; at: { list: string; page: number }; action: FormAction };

/** A unit's request for more time: the ground, what the deputy would be told, and the day it would move to. */
export function ExtensionCard({ row, at, action }: Props) {
  const t = useTranslations("desk.decisions");
  const grounds = useTranslations("assignment.extensionGrounds");
  const locale = useLocale();
  const { decision } = row;
  const seen = { id: row.assignmentId, version: row.version, ...at };
  const answers = (decision?.offers ?? []).filter(
    ({ name }) => name === "grantExtension" || name === "refuseExtension",
  );
  return (
    <Card
      title={
        <Link className="link" href={`/suggestions/${row.suggestionId}`}>
          {caseNumber(row)} {row.title}
        </Link>
      }
      actions={decision?.replyBy ? <DueDate {...decision.replyBy} /> : undefined}
    >
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone="warn">{t("extension")}</Badge>
        <Spoken>{localName(row.unit, locale)}</Spoken> · <Spoken>{grounds(row.ground)}</Spoken>
      </p>
      <Spoken as="p" className="mt-2 max-w-prose whitespace-pre-line">
        {row.noteToDeputy}
      </Spoken>
      {decision?.extendedTo && (
        <p className="mt-1 text-muted">
          {t("extendedTo")} <DayText day={decision.extendedTo} />
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-start gap-4">
        {answers.map((offer) => (
          <MoveForm
            key={offer.name}
            noun="assignment"
            offer={offer}
            action={action}
            seen={seen}
            look={offer.name === "grantExtension" ? "primary" : "secondary"}
          />
        ))}
      </div>
    </Card>
  );
}
