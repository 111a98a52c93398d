import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";

type Expert = { name: string; field: string; employer: string; phone: string };

type Props = {
  action: FormAction;
  /** The new row's id, or the row and how it was shown. */
  hidden: { id: string; seen?: string };
  expert?: Expert;
  label: string;
};

/** What is kept of an expert, new or changed. */
export function ExpertForm({ action, hidden, expert, label }: Props) {
  const t = useTranslations("evaluation.pool");
  const { id, seen } = hidden;
  return (
    <ActionForm
      action={action}
      hidden={seen === undefined ? { id } : { id, seen }}
      label={label}
      clears={!expert}
      className="grid gap-3 sm:grid-cols-2"
    >
      <Field name="name" label={t("columns.name")} required>
        <Input maxLength={30} defaultValue={expert?.name} />
      </Field>
      <Field name="field" label={t("columns.field")} required>
        <Input maxLength={60} defaultValue={expert?.field} />
      </Field>
      <Field name="employer" label={t("columns.employer")} required>
        <Input maxLength={80} defaultValue={expert?.employer} />
      </Field>
      <Field name="phone" label={t("columns.phone")}>
        <Input type="tel" maxLength={30} defaultValue={expert?.phone} />
      </Field>
      <div>
        <SubmitButton look="secondary">{expert ? t("save") : label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
