import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";

type Props = {
  action: FormAction;
  id: string;
  year: number;
  /** The units to choose from; none for a selection of suggestions. */
  units: readonly Option[] | null;
  /** The number of a case that somebody came from. */
  number?: string | undefined;
};

/** Nominates a suggestion by its number, or a unit, with the reason. */
export function NominateForm({ action, id, year, units, number }: Props) {
  const t = useTranslations("award.nominate");
  return (
    <ActionForm action={action} hidden={{ id }} label={t("title")} clears className="grid max-w-prose gap-4">
      {units ? (
        <Field name="unitId" label={t("unit")} required>
          <Select options={units} placeholder={t("choose")} />
        </Field>
      ) : (
        <Field name="caseNumber" label={t("number")} hint={t("numberHint", { year: String(year) })} required>
          <Input className="max-w-60" defaultValue={number} />
        </Field>
      )}
      <Field name="note" label={t("note")} hint={t("noteHint")} required>
        <Textarea rows={2} />
      </Field>
      <div>
        <SubmitButton look="secondary">{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
