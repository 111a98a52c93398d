import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";

/** A pasted holiday-cn year; it leads to the preview and saves nothing. */
export function PasteForm({ action }: { action: FormAction }) {
  const t = useTranslations("calendar");
  return (
    <ActionForm action={action} className="grid max-w-prose gap-6">
      <p className="text-muted">{t("paste.lead")}</p>
      <Field name="json" label={t("paste.json")} required>
        <Textarea rows={10} spellCheck={false} className="max-h-[60vh] font-mono text-sm" />
      </Field>
      <Field name="source" label={t("source")} hint={t("paste.sourceHint")}>
        <Input />
      </Field>
      <div>
        <SubmitButton>{t("check")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
