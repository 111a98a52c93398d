import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { RATING_AXES, VERDICTS } from "@/domain/rating/dictionary";
import { ActionForm } from "../ui/action-form";
import { CheckboxGroup } from "../ui/checkbox-group";
import { DateInput } from "../ui/date-input";
import { Field } from "../ui/field";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = {
  seen: { id: string; version: number };
  today: string;
  /** The units that may have to handle it again, when there is a choice. */
  units: readonly { value: string; label: string }[];
  action: FormAction;
};

/** What stands on the deputy's signed slip, typed off: three verdicts, the reason and the demand, and its day. */
export function PaperRatingForm({ seen, today, units, action }: Props) {
  const t = useTranslations("paper.rating");
  const words = useTranslations("rating");
  return (
    <ActionForm action={action} hidden={seen} label={t("title")} className="grid max-w-prose gap-6">
      {RATING_AXES.map((axis) => (
        <RadioGroup
          key={axis}
          name={axis}
          label={words(`axes.${axis}`)}
          required
          inline
          options={VERDICTS.map((value) => ({ value, label: words(`verdicts.${value}`) }))}
        />
      ))}
      <Field name="reason" label={t("reason")} hint={t("whenDissatisfied")}>
        <Textarea max={2000} rows={3} />
      </Field>
      <Field name="demand" label={t("demand")} hint={t("whenDissatisfied")}>
        <Textarea max={2000} rows={3} />
      </Field>
      {units.length > 1 && <CheckboxGroup name="assignmentIds[]" label={t("units")} options={units} />}
      <Field name="ratedOn" label={t("ratedOn")} hint={t("ratedOnHint")} required className="max-w-xs">
        <DateInput defaultValue={today} max={today} />
      </Field>
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
