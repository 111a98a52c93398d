import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { MandateFields, type Term } from "./mandate-fields";
import { type Places, RoleFormFields } from "./role-form-fields";

type Props = { action: FormAction; places: Places; terms: readonly Term[] };

/** A new person: account, name, first role. The one-time password comes back in the form's answer. */
export function PersonForm({ action, places, terms }: Props) {
  const t = useTranslations("person");
  return (
    <ActionForm action={action} clears>
      <Field name="name" label={t("fields.name")} required>
        <Input maxLength={60} autoComplete="off" />
      </Field>
      <Field name="account" label={t("fields.account")} hint={t("form.accountHint")} required>
        <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <RoleFormFields places={places} mandate={<MandateFields terms={terms} />} />
      <SubmitButton className="justify-self-start">{t("form.create")}</SubmitButton>
    </ActionForm>
  );
}
