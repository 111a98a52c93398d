import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { PasswordInput } from "./password-input";

type Props = { action: FormAction; next: string };

/** Account name and password; `next` is the path to go on to. */
export function SignInForm({ action, next }: Props) {
  const t = useTranslations("account");
  return (
    <ActionForm action={action} hidden={{ next }} label={t("signIn.title")} kept>
      <Field name="account" label={t("signIn.account")}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="password" label={t("signIn.password")}>
        <PasswordInput autoComplete="current-password" show={t("password.show")} hide={t("password.hide")} />
      </Field>
      <SubmitButton className="w-full">{t("signIn.submit")}</SubmitButton>
    </ActionForm>
  );
}
