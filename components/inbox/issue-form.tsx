import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import type { Seen, WorkOffer } from "./offer";

type Props = {
  offer: WorkOffer;
  seen: Seen;
  action: FormAction;
  /** The unit's sign and the year, without the running number: 鹤建〔2026〕号. */
  docNumber: string;
};

/** The signed reply goes out under its document number; from then on the deputy reads it. */
export function IssueForm({ offer, seen, action, docNumber }: Props) {
  const t = useTranslations("inbox.issue");
  const refusal = useTranslations("refusal");
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{t("send")}</Button>;
  return (
    <ActionForm action={action} hidden={seen} label={t("send")} className="grid gap-4">
      <Field name="docNumber" label={t("docNumber")} hint={t("docNumberHint")} required className="max-w-md">
        <Input defaultValue={docNumber} autoComplete="off" />
      </Field>
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
