import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";

/** One button that takes a file off its case. */
export function DetachForm({ id, name, action }: { id: string; name: string; action: FormAction }) {
  const t = useTranslations("attachment");
  return (
    <ActionForm action={action} hidden={{ id }} stays>
      <SubmitButton look="quiet" aria-label={t("removeNamed", { name })}>
        {t("remove")}
      </SubmitButton>
    </ActionForm>
  );
}
