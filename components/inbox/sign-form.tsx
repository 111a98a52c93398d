import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { SubmitButton } from "../ui/submit-button";
import type { Seen, WorkOffer } from "./offer";

type Props = { offer: WorkOffer; seen: Seen; action: FormAction };

/** The head's signature, given knowingly (Henan Art. 21). */
export function SignForm({ offer, seen, action }: Props) {
  const t = useTranslations("inbox.sign");
  const refusal = useTranslations("refusal");
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{t("sign")}</Button>;
  return (
    <ActionForm action={action} hidden={seen} label={t("sign")} className="grid gap-4">
      <Checkbox name="read" label={t("read")} framed />
      <div>
        <SubmitButton>{t("sign")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
