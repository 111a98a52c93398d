import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { MANDATE_STATES, type MandateState } from "@/domain/person/mandate";
import { ActionForm } from "../ui/action-form";
import { Field } from "../ui/field";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { MandateFields, type Term } from "./mandate-fields";
import { type Named, optionsOf } from "./options";

export type Mandate = {
  termId: string;
  delegationId: string;
  cardNo: string;
  status: MandateState;
  phone: string;
  post: string;
};

type Props = {
  action: FormAction;
  userId: string;
  terms: readonly Term[];
  delegations: readonly Named[];
  mandate?: Mandate | undefined;
};

/** A deputy's mandate in a term: a new one, or one to change. */
export function MandateForm({ action, userId, terms, delegations, mandate }: Props) {
  const t = useTranslations("person");
  const locale = useLocale();
  const states = MANDATE_STATES.map((value) => ({ value, label: t(`mandate.states.${value}`) }));
  return (
    <ActionForm action={action} hidden={{ userId }}>
      <MandateFields terms={terms} mandate={mandate} />
      <Field name="delegationId" label={t("fields.delegation")} required>
        <Select
          options={optionsOf(delegations, locale)}
          placeholder={t("form.choose")}
          defaultValue={mandate?.delegationId}
        />
      </Field>
      <Field name="status" label={t("fields.mandateState")} hint={t("mandate.stateHint")} required>
        <Select options={states} defaultValue={mandate?.status ?? "active"} />
      </Field>
      <SubmitButton look="secondary" className="justify-self-start">
        {t("mandate.save")}
      </SubmitButton>
    </ActionForm>
  );
}
