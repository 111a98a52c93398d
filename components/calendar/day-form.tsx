import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Day } from "@/domain/day";
import type { FormAction } from "@/domain/form-state";

type Props = {
  action: FormAction;
  day?: { date: Day; as: string; name: string; source: string } | undefined;
};

/** One day that changes; it leads to the preview and saves nothing. */
export function DayForm({ action, day }: Props) {
  const t = useTranslations("calendar");
  const kinds = [
    { value: "holiday", label: t("day.holiday") },
    { value: "makeup", label: t("day.makeup") },
    { value: "ordinary", label: t("day.ordinary"), hint: t("day.ordinaryHint") },
  ];
  return (
    <ActionForm action={action} hidden={{ kind: "day" }} className="grid max-w-prose gap-6">
      <p className="text-muted">{t("day.lead")}</p>
      <Field name="date" label={t("day.date")} required>
        <DateInput defaultValue={day?.date} />
      </Field>
      <RadioGroup name="as" label={t("day.as")} options={kinds} defaultValue={day?.as ?? "holiday"} />
      <Field name="name" label={t("day.name")} hint={t("day.nameHint")}>
        <Input className="max-w-72" defaultValue={day?.name} />
      </Field>
      <Field name="source" label={t("source")} hint={t("notice.sourceHint")} required>
        <Input defaultValue={day?.source} />
      </Field>
      <div>
        <SubmitButton>{t("check")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
