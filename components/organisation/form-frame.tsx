import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string | number>>;
  /** Where "cancel" leads. */
  back: string;
  children: ReactNode;
};

/** A form of an administrator's page: its fields, save and cancel. */
export function FormFrame({ action, hidden, back, children }: Props) {
  const t = useTranslations("common");
  return (
    <ActionForm action={action} hidden={hidden} className="grid max-w-prose gap-6">
      {children}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <LinkButton href={back}>{t("cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}
