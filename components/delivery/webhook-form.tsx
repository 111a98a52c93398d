import { useTranslations } from "next-intl";
import { WEBHOOK_CHANNELS } from "@/domain/delivery/input";
import type { FormAction } from "@/domain/form-state";
import { FormFrame } from "../organisation/form-frame";
import { useNamed } from "../organisation/use-named";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Select } from "../ui/select";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  units: readonly { id: string; name: string; nameEn: string }[];
};

/** A new webhook: which form its receiver wants, where it is, and what it is told. */
export function WebhookForm({ action, hidden, units }: Props) {
  const t = useTranslations("delivery");
  const named = useNamed();
  return (
    <FormFrame action={action} hidden={hidden} back="/admin/webhooks">
      <Field name="name" label={t("webhook.name")} hint={t("webhook.nameHint")} required>
        <Input maxLength={60} />
      </Field>
      <Field name="channel" label={t("webhook.channel")} required>
        <Select
          options={WEBHOOK_CHANNELS.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
          defaultValue="wecom"
        />
      </Field>
      <Field name="url" label={t("webhook.url")} hint={t("webhook.urlHint")} required>
        <Input type="url" inputMode="url" maxLength={500} autoComplete="off" />
      </Field>
      <Field name="secret" label={t("webhook.secret")} hint={t("webhook.secretHint")}>
        <Input type="password" maxLength={200} autoComplete="new-password" />
      </Field>
      <Field name="unitId" label={t("webhook.unit")} hint={t("webhook.unitHint")}>
        <Select
          options={units.map((unit) => ({ value: unit.id, label: named(unit) }))}
          placeholder={t("webhook.unitAll")}
        />
      </Field>
    </FormFrame>
  );
}
