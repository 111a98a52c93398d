import { useTranslations } from "next-intl";
import { EXTENSION_GROUNDS } from "@/domain/assignment/states";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { LocalCopy } from "../inbox/local-copy";
import type { Seen, WorkOffer } from "../inbox/offer";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = { offer: WorkOffer; seen: Seen; action: FormAction; copyPrefix: string };

/** The request for more time: its ground, and the sentence the deputy will read (代表法 Art. 51 ¶2). */
export function ExtensionForm({ offer, seen, action, copyPrefix }: Props) {
  const t = useTranslations("inbox.extension");
  const grounds = useTranslations("assignment.extensionGrounds");
  const refusal = useTranslations("refusal");
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{t("ask")}</Button>;
  return (
    <Disclosure summary={t("ask")}>
      <ActionForm action={action} hidden={seen} label={t("ask")} className="grid gap-4" kept>
        <LocalCopy prefix={copyPrefix} version={seen.version} restored={t("restored")} />
        <RadioGroup
          name="ground"
          label={t("ground")}
          inline
          required
          options={EXTENSION_GROUNDS.map((value) => ({ value, label: grounds(value) }))}
        />
        <Field name="note" label={t("note")} hint={t("noteHint")} required>
          <Textarea max={LIMITS.note} rows={3} />
        </Field>
        <div>
          <SubmitButton look="secondary">{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
