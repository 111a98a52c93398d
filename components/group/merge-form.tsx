import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { CheckboxGroup } from "../ui/checkbox-group";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = {
  seen: { id: string; version: number };
  /** Cases with titles like the main one's that can be merged now. */
  options: readonly { value: string; label: string }[];
  action: FormAction;
};

/** Which cases are handled together with this one, and why. */
export function MergeForm({ seen, options, action }: Props) {
  const t = useTranslations("group.form");
  return (
    <ActionForm action={action} hidden={seen} label={t("title")} className="grid max-w-prose gap-6">
      {options.length > 0 && (
        <CheckboxGroup name="memberIds[]" label={t("similar")} hint={t("similarHint")} options={options} />
      )}
      <Field name="numbers" label={t("numbers")} hint={t("numbersHint")}>
        <Input maxLength={500} autoComplete="off" />
      </Field>
      <Field name="note" label={t("reason")} hint={t("reasonHint")} required>
        <Textarea max={2000} rows={3} />
      </Field>
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
