import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { PasswordInput } from "./password-input";

type Props = { action: FormAction; account: string };

/** One's own new password, typed twice. */
export function PasswordForm({ action, account }: Props) {
  const t = useTranslations("account.password");
  const looks = { show: t("show"), hide: t("hide") };
  return (
    <ActionForm action={action} label={t("title")}>
      {/* A password manager learns from it whose password this is. */}
      <input type="text" name="username" defaultValue={account} autoComplete="username" hidden readOnly />
      <Field name="password" label={t("current")} required>
        <PasswordInput autoComplete="current-password" {...looks} />
      </Field>
      <Field name="newPassword" label={t("next")} hint={t("rules")} required>
        <PasswordInput autoComplete="new-password" {...looks} />
      </Field>
      <Field name="newPasswordAgain" label={t("again")} required>
        <PasswordInput autoComplete="new-password" {...looks} />
      </Field>
      <p className="text-muted">{t("ends")}</p>
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
