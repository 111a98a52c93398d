import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
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
      <Field name="reminderLadder" label={t("reminderLadder")} hint={t("reminderLadderHint")} required>
        <Input inputMode="text" className="max-w-64" defaultValue={settings.reminderLadder.join("，")} />
      </Field>
      <Field name="messagesPerDay" label={t("messagesPerDay")} hint={t("messagesPerDayHint")} required>
        <Input type="number" min={1} max={20} className="max-w-32" defaultValue={settings.messagesPerDay} />
      </Field>
      <Field name="unseenDays" label={t("unseenDays")} hint={t("unseenDaysHint")} required>
        <Input type="number" min={1} max={30} className="max-w-32" defaultValue={settings.unseenDays} />
      </Field>
    </FormFrame>
  );
}
