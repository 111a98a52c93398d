import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { DECIDED_AT_ONCE } from "@/domain/key-suggestion/input";
import { caseNumber } from "@/domain/suggestion/number";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { DateInput } from "../ui/date-input";
import { useDayWords } from "../ui/day-text";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { type Option, Select } from "../ui/select";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";
import { TickBox } from "../ui/tick-box";
import { KeptNominations } from "./kept-nominations";

type Row = {
  id: string;
  version: number;
  series: string | null;
  number: number | null;
  title: string;
  criteria: readonly string[];
  reason: string;
  nominatedOn: string;
};

type Props = {
  rows: readonly Row[];
  leaders: readonly Option[];
  committees: readonly Option[];
  today: string;
  action: FormAction;
  /** Whose list it is, so that what is ticked is kept from page to page, and how many pages it has. */
  list: string;
  page: number;
  pages: number;
};

/** One decision over several nominations: number and day once, leader and committee for each that is ticked. */
export function DecideForm({ rows, leaders, committees, today, action, list, page, pages }: Props) {
  const t = useTranslations("keySuggestion.decide");
  const columns = useTranslations("keySuggestion.columns");
  return (
    <ActionForm action={action} label={t("title")} part={String(page)} className="grid gap-4">
      <Card>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Field name="decisionNumber" label={t("number")} hint={t("numberHint")} required>
            <Input maxLength={60} />
          </Field>
          <Field name="decidedOn" label={t("on")} required>
            <DateInput max={today} defaultValue={today} />
          </Field>
        </div>
        <div className="mt-4">
          <KeptNominations
            {...{ list, pages, leaders, committees }}
            most={DECIDED_AT_ONCE}
            after={rows.length}
            words={{
              elsewhere: t("elsewhere"),
              leader: columns("leader"),
              committee: columns("committee"),
              choose: t("choose"),
            }}
          />
        </div>
      </Card>
      {rows.map((row, index) => (
        <Nomination key={row.id} {...{ row, index, leaders, committees }} />
      ))}
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type NominationProps = Pick<Props, "leaders" | "committees"> & { row: Row; index: number };

function Nomination({ row, index, leaders, committees }: NominationProps) {
  const t = useTranslations("keySuggestion");
  const day = useDayWords();
  const locale = useLocale();
  const { id, version, title, criteria, reason, nominatedOn } = row;
  const name = [caseNumber(row), title].filter(Boolean).join(" ");
  const named = (field: string) => `items.${index}.${field}`;
  const why = criteria.map((each) => t(`criteria.${each}`)).join(locale === "en" ? "; " : "；");
  return (
    <Card title={name}>
      <input type="hidden" name={named("id")} value={id} />
      <input type="hidden" name={named("version")} value={version} />
      <p className="text-muted text-sm">
        {t("decide.nominated", { day: day(nominatedOn) })} · {why}
      </p>
      <Spoken as="p" className="mt-1 max-w-prose whitespace-pre-line">
        {reason}
      </Spoken>
      <div data-tick-row="" className="mt-4 grid gap-4 sm:grid-cols-[auto_1fr_1fr] sm:items-end">
        <TickBox name={named("chosen")} row={`${id}@${version}`} title={name} label={t("decide.pick")} />
        <Field name={named("leaderId")} label={t("columns.leader")}>
          <Select options={leaders} placeholder={t("decide.choose")} />
        </Field>
        <Field name={named("committeeId")} label={t("columns.committee")}>
          <Select options={committees} placeholder={t("decide.choose")} />
        </Field>
      </div>
    </Card>
  );
}
