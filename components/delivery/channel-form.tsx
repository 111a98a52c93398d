import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import type { Locale } from "@/domain/preferences";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  action: FormAction;
  own: { address: string; language: Locale; inside: boolean; email: boolean };
  /** Whether this installation sends e-mail, and how many a day at most. */
  mail: { on: boolean; perDay: number };
};

/** How a person is told: his address, and what he wants beyond what is mandatory. */
export function ChannelForm({ action, own, mail }: Props) {
  const t = useTranslations("delivery.choice");
  const save = useTranslations("common");
  return (
    <ActionForm action={action} className="grid max-w-prose gap-5">
      <p className="text-muted">{t("lead")}</p>
      <Field name="address" label={t("address")} hint={mail.on ? t("addressHint") : t("emailOff")}>
        <Input type="email" autoComplete="email" maxLength={200} defaultValue={own.address} />
      </Field>
      <Field name="language" label={t("language")}>
        <Select options={LANGUAGES} defaultValue={own.language} className="w-fit" />
      </Field>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-semibold">{t("channels")}</legend>
        <Checkbox name="inside" label={t("inside")} hint={t("insideHint")} defaultChecked={own.inside} />
        <Checkbox
          name="email"
          label={t("email")}
          hint={t("emailHint", { count: mail.perDay })}
          defaultChecked={own.email}
        />
      </fieldset>
      <div>
        <SubmitButton>{save("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

// Each language calls itself by its own name.
const LANGUAGES: { value: Locale; label: string }[] = [
  { value: "zh-CN", label: "中文" },
  { value: "en", label: "English" },
];
