import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import type { MissingTextPart } from "@/domain/suggestion/text";
import type { Offer } from "@/domain/workflow";
import { MoveForm } from "../suggestion/move-form";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  seen: { id: string; version: number };
  offers: readonly Offer<string, string>[];
  missing: readonly MissingTextPart[];
  actions: { submit: FormAction; discard: FormAction };
};

/** Files what was typed off and scanned, or discards it; what is missing is named. */
export function SubmitPaper({ seen, offers, missing, actions }: Props) {
  const t = useTranslations("paper.form");
  const words = useTranslations("suggestion");
  const refusal = useTranslations("refusal");
  const filing = offers.find(({ name }) => name.startsWith("submitPaper"));
  const discarding = offers.find(({ name }) => name === "discardPaper");
  return (
    <Card title={t("submitTitle")}>
      <div className="grid gap-4">
        {missing.length > 0 && (
          <p>{t("missing", { parts: missing.map((part) => words(`missing.${part}`)).join(t("comma")) })}</p>
        )}
        {filing?.verdict.kind === "allowed" && (
          <ActionForm action={actions.submit} hidden={seen} label={t("submit")} className="grid gap-3">
            <p className="text-muted">{t("submitHint")}</p>
            <div>
              <SubmitButton>{t("submit")}</SubmitButton>
            </div>
          </ActionForm>
        )}
        {filing?.verdict.kind === "refused" && (
          <Button because={refusal(filing.verdict.because.key)}>{t("submit")}</Button>
        )}
        {discarding && (
          <MoveForm noun="suggestion" offer={discarding} action={actions.discard} seen={seen} look="danger" />
        )}
      </div>
    </Card>
  );
}
