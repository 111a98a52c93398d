import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";
import type { ShownReceipt } from "./directive-list";

type Props = {
  receipt: ShownReceipt;
  /** The answer is asked for, so that it stands open. */
  asked: boolean;
  actions: Record<"read" | "answer", FormAction>;
};

/** A unit confirms that it has read a directive, and may say what it did. */
export function ReceiptForms({ receipt, asked, actions }: Props) {
  const t = useTranslations("directive");
  return (
    <div className="mt-1 grid gap-3">
      {!receipt.readAt && (
        <ActionForm action={actions.read} hidden={{ id: receipt.id }} label={t("confirm")}>
          <div>
            <SubmitButton look="secondary">{t("confirm")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {receipt.answer === null && (
        <ActionForm action={actions.answer} hidden={{ id: receipt.id }} label={t("report")}>
          <Disclosure summary={t("reportOpen")} open={asked}>
            <div className="grid gap-3">
              <Field name="answer" label={t("answer")} required>
                <Textarea max={LIMITS.note} rows={3} />
              </Field>
              <div>
                <SubmitButton look="secondary">{t("report")}</SubmitButton>
              </div>
            </div>
          </Disclosure>
        </ActionForm>
      )}
    </div>
  );
}
