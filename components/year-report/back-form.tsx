import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";

type Props = { action: FormAction; seen: { id: string; version: number }; name: "sendBack" | "giveBack" };

/** Sends a report back with the reason. */
export function BackForm({ action, seen, name }: Props) {
  const t = useTranslations("yearReport");
  return (
    <Disclosure summary={t(`transitions.${name}`)}>
      <ActionForm
        action={action}
        hidden={seen}
        label={t(`transitions.${name}`)}
        className="grid max-w-prose gap-4"
      >
        <Field name="note" label={t("note")} hint={t("noteHint")} required>
          <Textarea rows={3} />
        </Field>
        <div>
          <SubmitButton look="secondary">{t(`transitions.${name}`)}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
