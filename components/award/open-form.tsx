import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { AWARD_KINDS } from "@/domain/award/kinds";
import type { FormAction } from "@/domain/form-state";

/** Opens a year's selection. */
export function OpenForm({ action, thisYear }: { action: FormAction; thisYear: number }) {
  const t = useTranslations("award");
  const kinds = AWARD_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <ActionForm
      action={action}
      label={t("open.title")}
      className="grid max-w-prose items-end gap-4 sm:grid-cols-3"
    >
      <Field name="year" label={t("open.year")} required>
        <Input type="number" min={2000} max={2100} defaultValue={thisYear} />
      </Field>
      <Field name="kind" label={t("open.kind")} required>
        <Select options={kinds} />
      </Field>
      <Field name="places" label={t("open.places")} hint={t("open.placesHint")} required>
        <Input type="number" min={1} max={100} defaultValue={10} />
      </Field>
      <div className="sm:col-span-3">
        <SubmitButton look="secondary">{t("open.send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
