import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import type { WorkOffer } from "./offer";

type Props = {
  offer: WorkOffer;
  /** The co-handling unit's assignment, and the lead's own to come back to. */
  hidden: { id: string; version: number; from: string };
  action: FormAction;
};

/** The lead unit's objection to a co-opinion, which can be made once. */
export function ObjectForm({ offer, hidden, action }: Props) {
  const t = useTranslations("inbox.object");
  const refusal = useTranslations("refusal");
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{t("label")}</Button>;
  return (
    <Disclosure summary={t("label")}>
      <ActionForm
        action={action}
        hidden={{ ...hidden, transition: offer.name }}
        label={t("label")}
        className="grid gap-4"
      >
        <Field name="note" label={t("reason")} hint={t("hint")} required>
          <Textarea max={LIMITS.note} rows={3} />
        </Field>
        <div>
          <SubmitButton look="secondary">{t("label")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
