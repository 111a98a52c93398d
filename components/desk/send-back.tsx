import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";
import type { Offer } from "@/domain/workflow";

type Props = {
  seen: { id: string; version: number };
  offer: Offer<string, string> | null;
  units: readonly Option[];
  action: FormAction;
};

/** What is not the government's goes back to staff, with a reason and the unit that is thought right. */
export function SendBack({ seen, offer, units, action }: Props) {
  const t = useTranslations("desk.dispatch");
  const label = useTranslations("suggestion.transitions")("returnToOffice");
  if (offer?.verdict.kind !== "allowed") return null;
  return (
    <Card title={label}>
      <ActionForm action={action} hidden={seen} label={label} className="grid gap-3">
        <Disclosure summary={t("sendBackOpen")}>
          <div className="grid gap-3">
            <Field name="note" label={t("reason")} required>
              <Textarea max={LIMITS.note} rows={3} />
            </Field>
            <Field name="proposedUnitId" label={t("proposal")}>
              <Select options={units} placeholder={t("noProposal")} />
            </Field>
            <div>
              <SubmitButton look="secondary">{label}</SubmitButton>
            </div>
          </div>
        </Disclosure>
      </ActionForm>
    </Card>
  );
}
