import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";

type Props = {
  /** Who can be away (by membership) and who can stand in (by person). */
  away: readonly Option[];
  substitutes: readonly Option[];
  today: string;
  action: FormAction;
};

/** Who is away, who stands in, from when until when, and why. */
export function EnterForm({ away, substitutes, today, action }: Props) {
  const t = useTranslations("substitution");
  return (
    <Card title={t("enter")}>
      <ActionForm action={action} label={t("enter")} className="grid gap-4" clears>
        <Field name="membershipId" label={t("away")} required>
          <Select options={away} placeholder={t("choose")} />
        </Field>
        <Field name="substituteId" label={t("substitute")} hint={t("headHint")} required>
          <Select options={substitutes} placeholder={t("choose")} />
        </Field>
        <Field name="fromOn" label={t("from")} required>
          <DateInput defaultValue={today} />
        </Field>
        <Field name="untilOn" label={t("until")} required>
          <DateInput min={today} />
        </Field>
        <Field name="reason" label={t("reason")} required>
          <Input />
        </Field>
        <div>
          <SubmitButton>{t("enter")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
