import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { PUBLICITY_CHOICES, type PublicityChoice } from "@/domain/suggestion/dictionary";

type Props = { action: FormAction; id: string; choice: PublicityChoice | null };

/** The lead deputy chooses anew what may be public of his suggestion. */
export function ConsentForm({ action, id, choice }: Props) {
  const t = useTranslations("publication.consent");
  const words = useTranslations("suggestion.publicity");
  const options = PUBLICITY_CHOICES.filter((each) => each !== choice).map((value) => ({
    value,
    label: words(value),
  }));
  return (
    <ActionForm action={action} hidden={{ id }} label={t("title")} className="grid max-w-prose gap-4">
      <Field name="choice" label={t("choice")} required>
        <Select options={options} placeholder={t("choose")} />
      </Field>
      <Field name="note" label={t("note")} hint={t("noteHint")} required>
        <Textarea rows={2} />
      </Field>
      <div>
        <SubmitButton look="secondary">{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
