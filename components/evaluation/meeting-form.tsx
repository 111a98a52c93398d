import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = {
  action: FormAction;
  seen: { id: string; version: number };
  panel: readonly { expertId: string; name: string; view: string }[];
  minutes: string;
  /** The meeting is on record, and is corrected. */
  corrects: boolean;
};

/** What was said in the meeting, by each expert. */
export function MeetingForm({ action, seen, panel, minutes, corrects }: Props) {
  const t = useTranslations("evaluation");
  const label = t(corrects ? "correct" : "hold");
  return (
    <ActionForm action={action} hidden={seen} label={label} className="grid gap-4">
      <Field name="minutes" label={t("minutes")} required>
        <Textarea max={5000} rows={5} defaultValue={minutes} />
      </Field>
      {panel.map(({ expertId, name, view }, index) => (
        <div key={expertId}>
          <input type="hidden" name={`views.${index}.expertId`} value={expertId} />
          <Field name={`views.${index}.view`} label={t("viewOf", { name })} required>
            <Textarea max={2000} rows={3} defaultValue={view} />
          </Field>
        </div>
      ))}
      <div>
        <SubmitButton look={corrects ? "secondary" : "primary"}>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
