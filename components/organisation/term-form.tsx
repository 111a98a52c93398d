import { useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/domain/form-state";
import { FormFrame } from "./form-frame";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  term?: { number: number; startsOn: string; endsOn: string } | undefined;
};

/** A term's number and days. */
export function TermForm({ action, hidden, term }: Props) {
  const t = useTranslations("organisation.term");
  return (
    <FormFrame action={action} hidden={hidden} back="/admin/terms">
      <Field name="number" label={t("number")} hint={t("numberHint")} required>
        <Input
          type="number"
          inputMode="numeric"
          min={1}
          max={99}
          className="max-w-32"
          defaultValue={term?.number}
        />
      </Field>
      <Field name="startsOn" label={t("startsOn")} required>
        <DateInput defaultValue={term?.startsOn} />
      </Field>
      <Field name="endsOn" label={t("endsOn")} required>
        <DateInput defaultValue={term?.endsOn} />
      </Field>
    </FormFrame>
  );
}
