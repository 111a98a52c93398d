import { useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/domain/form-state";
import { localText } from "@/domain/organisation/session";
import { FormFrame } from "./form-frame";

type Session = { termId: string; number: number; opensOn: string; closesOn: string; filingCutoff: Date };

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  session?: Session | undefined;
  terms: readonly { id: string; number: number }[];
};

/** A session's term, number, days and filing cut-off. */
export function SessionForm({ action, hidden, session, terms }: Props) {
  const t = useTranslations("organisation.session");
  const termWords = useTranslations("organisation.term");
  const options = terms.map(({ id, number }) => ({ value: id, label: termWords("name", { number }) }));
  const cutoff = session && localText(session.filingCutoff);
  return (
    <FormFrame action={action} hidden={hidden} back="/admin/terms">
      <Field name="termId" label={t("term")} required>
        <Select options={options} defaultValue={session?.termId ?? options[0]?.value} />
      </Field>
      <Field name="number" label={t("number")} hint={t("numberHint")} required>
        <Input
          type="number"
          inputMode="numeric"
          min={1}
          max={99}
          className="max-w-32"
          defaultValue={session?.number}
        />
      </Field>
      <Field name="opensOn" label={t("opensOn")} required>
        <DateInput defaultValue={session?.opensOn} />
      </Field>
      <Field name="closesOn" label={t("closesOn")} required>
        <DateInput defaultValue={session?.closesOn} />
      </Field>
      <Field name="filingCutoff" label={t("filingCutoff")} hint={t("filingCutoffHint")} required>
        <Input type="datetime-local" className="max-w-72 tabular-nums" defaultValue={cutoff} />
      </Field>
    </FormFrame>
  );
}
