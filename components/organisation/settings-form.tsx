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
        <Input
          inputMode="text"
          className="max-w-64"
          defaultValue={settings.reminderLadder.join(t("comma"))}
        />
      </Field>
      {NUMBERS.map(([name, min, max]) => (
        <Field key={name} name={name} label={t(name)} hint={t(`${name}Hint`)} required>
          <Input type="number" min={min} max={max} className="max-w-32" defaultValue={settings[name]} />
        </Field>
      ))}
    </FormFrame>
  );
}

/** The numbers a congress can set, with the least and the most. */
const NUMBERS = [
  ["messagesPerDay", 1, 20],
  ["unseenDays", 1, 30],
  ["keyVoteThreshold", 1, 100],
  ["motionSigners", 1, 100],
  ["returnsBeforeArbitration", 2, 5],
  ["casesForRank", 1, 50],
  ["apiPerMinute", 10, 10_000],
] as const;
