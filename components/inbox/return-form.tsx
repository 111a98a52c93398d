import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { MultiSelect } from "../ui/multi-select";
import type { MultiOption } from "../ui/multi-select-option";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { LocalCopy } from "./local-copy";
import type { Seen, WorkOffer } from "./offer";

type Props = {
  offer: WorkOffer;
  seen: Seen;
  action: FormAction;
  /** The units that could handle it instead. */
  units: readonly MultiOption[];
  copyPrefix: string;
};

/** The request to give a case back: why, and who should handle it instead (Henan Art. 14). */
export function ReturnForm({ offer, seen, action, units, copyPrefix }: Props) {
  const t = useTranslations("inbox.return");
  const refusal = useTranslations("refusal");
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{t("ask")}</Button>;
  return (
    <Disclosure summary={t("ask")}>
      <ActionForm action={action} hidden={seen} label={t("ask")} className="grid gap-4" kept>
        <LocalCopy prefix={copyPrefix} version={seen.version} restored={t("restored")} />
        <Field name="note" label={t("reason")} hint={t("reasonHint")} required>
          <Textarea max={LIMITS.note} rows={3} />
        </Field>
        <MultiSelect name="proposedUnitId" label={t("unit")} hint={t("unitHint")} options={units} single />
        <div>
          <SubmitButton look="secondary">{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
