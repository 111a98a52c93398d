import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { LocalCopy } from "./local-copy";
import type { Seen, WorkOffer } from "./offer";

type Props = {
  offer: WorkOffer;
  seen: Seen;
  action: FormAction;
  /** What was written before: it came back from the head or from the lead unit. */
  opinion: string | null;
  copyPrefix: string;
};

/** A co-handling unit's opinion for the lead unit, for its head to send (Henan Art. 18). */
export function OpinionForm({ offer, seen, action, opinion, copyPrefix }: Props) {
  const t = useTranslations("inbox.opinion");
  const refusal = useTranslations("refusal");
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{t("send")}</Button>;
  return (
    <ActionForm action={action} hidden={seen} label={t("label")} className="grid gap-4" kept>
      <LocalCopy prefix={copyPrefix} version={seen.version} restored={t("restored")} />
      <Field name="note" label={t("label")} hint={t("hint")} required>
        <Textarea max={LIMITS.note} rows={6} defaultValue={opinion ?? ""} />
      </Field>
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
