import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { PUBLICITY_CHOICES } from "@/domain/suggestion/dictionary";
import { EMPTY_DRAFT } from "@/domain/suggestion/draft";
import type { DraftChoices } from "../suggestion-form/draft-choices";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import { DateInput } from "../ui/date-input";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { MultiSelect } from "../ui/multi-select";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { TextFields } from "./text-fields";

type Props = { id: string; choices: DraftChoices; signers: number; today: string; action: FormAction };

/** A motion that the Presidium handed on as a suggestion, with its signers. */
export function MotionForm({ id, choices, signers, today, action }: Props) {
  const t = useTranslations("paper.motion");
  const words = useTranslations("suggestion");
  const desk = useTranslations("desk.review");
  return (
    <ActionForm action={action} hidden={{ id }} label={t("title")} className="grid max-w-prose gap-6">
      <Field name="decision" label={t("decision")} hint={t("decisionHint")} required>
        <Input maxLength={200} />
      </Field>
      <Field name="decidedOn" label={t("decidedOn")} required className="max-w-xs">
        <DateInput defaultValue={today} max={today} />
      </Field>
      <TextFields values={EMPTY_DRAFT} categories={choices.categories} required />
      <MultiSelect name="leadId" label={t("leadDeputy")} options={choices.deputies} single required />
      <MultiSelect
        name="signerIds[]"
        label={t("signers")}
        hint={t("signersHint", { count: signers })}
        options={choices.deputies}
        required
      />
      <RadioGroup
        name="publicity"
        label={words("fields.publicity")}
        inline
        required
        options={PUBLICITY_CHOICES.map((value) => ({ value, label: words(`publicity.${value}`) }))}
      />
      <Checkbox name="secretChecked" label={desk("secretChecked")} hint={desk("secretHint")} framed />
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
