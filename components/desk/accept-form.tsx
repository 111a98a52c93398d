import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import type { Offer } from "@/domain/workflow";

type Props = {
  seen: { id: string; version: number };
  offer: Offer<string, string>;
  categories: readonly { value: string; label: string }[];
  categoryId: string | null;
  action: FormAction;
};

/** Category and the two checks; in session the first reviewer passes the text on, the second accepts it. */
export function AcceptForm({ seen, offer, categories, categoryId, action }: Props) {
  const t = useTranslations("desk.review");
  const label = useTranslations("suggestion.transitions")(offer.name);
  const fields = useTranslations("suggestion.fields");
  const refusal = useTranslations("refusal");
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{label}</Button>;
  return (
    <ActionForm action={action} hidden={seen} label={label} className="grid gap-4">
      <Field name="categoryId" label={fields("category")} required>
        <Select options={categories} placeholder={t("chooseCategory")} defaultValue={categoryId ?? ""} />
      </Field>
      <Checkbox name="similarChecked" label={t("similarChecked")} hint={t("similarHint")} />
      <Checkbox name="secretChecked" label={t("secretChecked")} hint={t("secretHint")} />
      <div>
        <SubmitButton>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
