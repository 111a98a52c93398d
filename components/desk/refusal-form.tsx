import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { LIMITS, REFUSAL_KINDS, RETURN_REASONS } from "@/domain/suggestion/dictionary";
import type { Offer } from "@/domain/workflow";

type Props = { seen: { id: string; version: number }; offer: Offer<string, string>; action: FormAction };

/** The first of two persons proposes not to accept a text, with its ground and what the deputy is told. */
export function RefusalForm({ seen, offer, action }: Props) {
  const t = useTranslations("desk.review");
  const words = useTranslations("suggestion");
  const refusal = useTranslations("refusal");
  const label = words(`transitions.${offer.name}`);
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{label}</Button>;
  const kinds = REFUSAL_KINDS.map((value) => ({ value, label: words(`refusalKinds.${value}`) }));
  const grounds = RETURN_REASONS.map((value) => ({ value, label: words(`returnReasons.${value}`) }));
  return (
    <Disclosure summary={t("refuseOpen")}>
      <ActionForm action={action} hidden={seen} label={label} className="grid gap-4">
        <p className="text-muted">{t("refuseHint")}</p>
        <RadioGroup name="kind" label={t("kind")} required options={kinds} />
        <Field name="ground" label={t("ground")} required>
          <Select options={grounds} placeholder={t("chooseGround")} />
        </Field>
        <Field name="note" label={t("explanation")} required>
          <Textarea max={LIMITS.note} rows={4} />
        </Field>
        <div>
          <SubmitButton look="secondary">{label}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
