import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { SCOPE_KINDS } from "@/domain/report/input";
import { ShownWhen } from "../rating/shown-when";
import { ActionForm } from "../ui/action-form";
import { DateInput } from "../ui/date-input";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { RadioGroup } from "../ui/radio-group";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";

type Session = { id: string; term: number; number: number };
type Props = { action: FormAction; sessions: readonly Session[]; thisYear: number };

/** Begins a report about a year, a session or some days. */
export function CreateForm({ action, sessions, thisYear }: Props) {
  const t = useTranslations("report.create");
  const scopes = useTranslations("report.scopes");
  const kinds = SCOPE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  const options = sessions.map(({ id, term, number }) => ({
    value: id,
    label: scopes("session", { term, number }),
  }));
  return (
    <ActionForm action={action} label={t("title")} className="grid max-w-prose gap-4">
      <RadioGroup
        name="kind"
        label={t("kind")}
        hint={t("hint")}
        options={kinds}
        defaultValue="year"
        inline
        required
      />
      <ShownWhen name="kind" value="year">
        <Field name="year" label={t("year")}>
          <Input type="number" min={2000} max={2100} defaultValue={thisYear} className="max-w-32" />
        </Field>
      </ShownWhen>
      <ShownWhen name="kind" value="session">
        <Field name="sessionId" label={t("session")}>
          <Select options={options} placeholder={t("choose")} />
        </Field>
      </ShownWhen>
      <ShownWhen name="kind" value="range">
        <div className="flex flex-wrap gap-4">
          <Field name="from" label={t("from")}>
            <DateInput />
          </Field>
          <Field name="to" label={t("to")}>
            <DateInput />
          </Field>
        </div>
      </ShownWhen>
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
