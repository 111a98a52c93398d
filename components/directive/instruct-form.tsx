import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateInput } from "@/components/ui/date-input";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";

/** A leader's instruction, with the day by which it is to be answered if any. */
export function InstructForm({ id, action }: { id: string; action: FormAction }) {
  const t = useTranslations("directive");
  return (
    <ActionForm action={action} hidden={{ id }} label={t("instruct")} className="grid gap-3">
      <Disclosure summary={t("instruct")}>
        <div className="grid gap-3">
          <Field name="note" label={t("text")} hint={t("instructHint")} required>
            <Textarea max={LIMITS.note} rows={3} />
          </Field>
          <Field name="answerBy" label={t("until")} hint={t("untilHint")}>
            <DateInput />
          </Field>
          <div>
            <SubmitButton>{t("instruct")}</SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
