import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/domain/form-state";
import type { Settings } from "@/domain/settings";
import { FormFrame } from "./form-frame";

type Props = { action: FormAction; hidden: Readonly<Record<string, string>>; settings: Settings };

/** What a congress decides for itself. */
export function SettingsForm({ action, hidden, settings }: Props) {
  const t = useTranslations("organisation.settings");
  return (
    <FormFrame action={action} hidden={hidden} back="/admin">
      <Checkbox
        name="delegationCheck"
        label={t("delegationCheck")}
        hint={t("delegationCheckHint")}
        defaultChecked={settings.delegationCheck}
        framed
      />
      <Checkbox
        name="extensionConsent"
        label={t("extensionConsent")}
        hint={t("extensionConsentHint")}
        defaultChecked={settings.extensionConsent}
        framed
      />
    </FormFrame>
  );
}
