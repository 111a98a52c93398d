import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { KEY_CRITERIA } from "@/domain/key-suggestion/states";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { ActionForm } from "../ui/action-form";
import { CheckboxGroup } from "../ui/checkbox-group";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

/** Proposes a case for key supervision, by the criteria of rules.md §1.11. */
export function NominateForm({ id, action }: { id: string; action: FormAction }) {
  const t = useTranslations("keySuggestion");
  const options = KEY_CRITERIA.map((value) => ({ value, label: t(`criteria.${value}`) }));
  return (
    <Disclosure summary={t("nominate.open")}>
      <ActionForm action={action} hidden={{ id }} label={t("nominate.open")} className="grid gap-4">
        <p className="text-muted text-sm">{t("nominate.hint")}</p>
        <CheckboxGroup name="criteria[]" label={t("nominate.criteria")} options={options} required />
        <Field name="reason" label={t("nominate.reason")} required>
          <Textarea max={LIMITS.note} rows={4} />
        </Field>
        <div>
          <SubmitButton>{t("nominate.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
