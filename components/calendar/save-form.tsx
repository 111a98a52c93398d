import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";

type Props = {
  action: FormAction;
  /** The entry, the calendar it was previewed on, and what was shown. */
  hidden: Readonly<Record<string, string | number>>;
  /** Where the entry is changed, and where the effect is counted anew. */
  back: string;
  again: string;
};

/** Saves just what the preview showed. */
export function SaveForm({ action, hidden, back, again }: Props) {
  const t = useTranslations("calendar.preview");
  return (
    <ActionForm action={action} hidden={hidden} className="grid gap-3">
      <p className="text-muted">{t("saveText")}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <LinkButton href={back}>{t("back")}</LinkButton>
        <LinkButton href={again} look="quiet">
          {t("again")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
