import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { type MultiOption, MultiSelect } from "@/components/ui/multi-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";

type Props = { seen: { id: string; version: number }; action: FormAction };

/** Staff lays the dispute before a leader. */
export function CallForm({ seen, action }: Props) {
  const t = useTranslations("arbitration");
  return (
    <Card title={t("call")}>
      <ActionForm action={action} hidden={seen} label={t("call")} className="grid gap-4">
        <Field name="question" label={t("question")} hint={t("questionHint")} required>
          <Textarea max={LIMITS.note} rows={4} />
        </Field>
        <div>
          <SubmitButton>{t("call")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

/** The leader decides which unit handles the case; it has it by that. */
export function DecideForm({ seen, units, action }: Props & { units: readonly MultiOption[] }) {
  const t = useTranslations("arbitration");
  return (
    <Card title={t("decide")}>
      <ActionForm action={action} hidden={seen} label={t("decide")} className="grid gap-4">
        <MultiSelect name="unitId" label={t("unit")} hint={t("unitHint")} options={units} single />
        <Field name="decision" label={t("decision")} required>
          <Textarea max={LIMITS.note} rows={4} />
        </Field>
        <div>
          <SubmitButton>{t("decide")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
