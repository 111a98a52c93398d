import { useLocale, useTranslations } from "next-intl";
import { DueDate } from "@/components/clock/due-date";
import { MoveForm } from "@/components/suggestion/move-form";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { AssignmentKind } from "@/domain/assignment/states";
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
  kind: AssignmentKind;
  unit: Named;
  reason: string;
  proposedUnitId: string | null;
  decision: { offers: readonly Offer<string, string>[]; decideBy: ClockView | null } | null;
};

type Props = {
  row: Row;
  /** Where in the desk's lists the card stands. */
  at: { list: string; page: number };
  units: readonly Option[];
  actions: Record<"takeBack" | "refuseToTakeBack", FormAction>;
};

/** A unit's request to give a case back: its reason, and both answers side by side (Henan Art. 14). */
export function ReturnCard({ row, at, units, actions }: Props) {
  const t = useTranslations("desk.decisions");
  const kinds = useTranslations("assignment.kinds");
  const locale = useLocale();
  const { decision } = row;
  const seen = { id: row.assignmentId, version: row.version, ...at };
  const accepting = decision?.offers.find(({ name }) => name === "acceptReturn");
  const refusing = decision?.offers.find(({ name }) => name === "refuseReturn");
  const proposed = units.find(({ value }) => value === row.proposedUnitId);
  return (
    <Card
      title={
        <Link className="link" href={`/suggestions/${row.suggestionId}`}>
          {caseNumber(row)} {row.title}
        </Link>
      }
      actions={decision?.decideBy ? <DueDate {...decision.decideBy} /> : undefined}
    >
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone="warn">{t("return")}</Badge>
        <Spoken>{localName(row.unit, locale)}</Spoken> · <Spoken>{kinds(row.kind)}</Spoken>
      </p>
      <Spoken as="p" className="mt-2 max-w-prose whitespace-pre-line">
        {row.reason}
      </Spoken>
      <Spoken as="p" className="mt-1 text-muted">
        {proposed ? t("proposes", { name: proposed.label }) : t("proposesNone")}
      </Spoken>
      <div className="mt-4 grid gap-6 lg:grid-cols-2">
        {accepting?.verdict.kind === "allowed" && (
          <AcceptForm seen={seen} units={units} proposed={proposed?.value ?? ""} action={actions.takeBack} />
        )}
        {refusing && (
          <MoveForm noun="assignment" offer={refusing} action={actions.refuseToTakeBack} seen={seen} />
        )}
      </div>
    </Card>
  );
}

type AcceptProps = {
  seen: { id: string; version: number };
  units: readonly Option[];
  proposed: string;
  action: FormAction;
};

function AcceptForm({ seen, units, proposed, action }: AcceptProps) {
  const t = useTranslations("desk.decisions");
  return (
    <ActionForm action={action} hidden={seen} label={t("accept")} className="grid gap-3">
      <Field name="unitId" label={t("nextUnit")} hint={t("nextUnitHint")}>
        <Select options={units} placeholder={t("backToDesk")} defaultValue={proposed} />
      </Field>
      <Field name="note" label={t("reason")} required>
        <Textarea max={2000} rows={2} />
      </Field>
      <div>
        <SubmitButton>{t("accept")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
