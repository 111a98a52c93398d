import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";

type Props = {
  action: FormAction;
  replyId: string;
  /** The points that stand, for a correction; a first review has none. */
  standing?: { points: number; note: string } | undefined;
  /** What the form is for, for screen readers. */
  label: string;
};

/** The reviewer's points for one reply, and why. */
export function QualityForm({ action, replyId, standing, label }: Props) {
  const t = useTranslations("scoring.quality");
  // A first review is one of many that one command may write.
  const at = standing ? "" : "reviews.0.";
  const hidden = { [`${at}replyId`]: replyId, ...(standing && { seen: standing.points }) };
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="grid max-w-prose gap-4">
      <Field name={`${at}points`} label={t("points")} hint={t("pointsHint")} required>
        <Input
          type="number"
          min={0}
          max={100}
          inputMode="numeric"
          className="max-w-32"
          defaultValue={standing?.points}
        />
      </Field>
      <Field name={`${at}note`} label={t("note")} hint={t("noteHint")} required>
        <Textarea rows={2} defaultValue={standing?.note} />
      </Field>
      <div>
        <SubmitButton look="secondary">{t(standing ? "correct" : "send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
