import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { LIMITS, RETURN_REASONS } from "@/domain/suggestion/dictionary";
import type { Offer } from "@/domain/workflow";

type Props = { seen: { id: string; version: number }; offer: Offer<string, string>; action: FormAction };

/** Back to the deputy with reasons of the checklist and a sentence on what to change (rules.md §1.5). */
export function GiveBackForm({ seen, offer, action }: Props) {
  const t = useTranslations("desk.review");
  const words = useTranslations("suggestion");
  const refusal = useTranslations("refusal");
  const label = words(`transitions.${offer.name}`);
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{label}</Button>;
  const reasons = RETURN_REASONS.map((value) => ({ value, label: words(`returnReasons.${value}`) }));
  return (
    <Disclosure summary={t("giveBackOpen")}>
      <ActionForm action={action} hidden={seen} label={label} className="grid gap-4">
        <CheckboxGroup name="reasons[]" label={t("reasons")} required options={reasons} />
        <Field name="note" label={t("noteToDeputy")} hint={t("noteHint")} required>
          <Textarea max={LIMITS.note} rows={4} />
        </Field>
        <div>
          <SubmitButton look="secondary">{label}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
