import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Offer } from "@/domain/workflow";
import { discard } from "../actions";

type Props = { seen: { id: string; version: number }; offers: readonly Offer<string, string>[] };

/** For a draft that nobody wants to go on with: it is withdrawn before anybody has seen it. */
export function Discard({ seen, offers }: Props) {
  const t = useTranslations("filing.edit");
  const refusal = useTranslations("refusal");
  const offer = offers.find(({ name }) => name === "withdraw");
  if (!offer) return null;
  const { verdict } = offer;
  return (
    <Disclosure summary={t("discard")} quiet className="mt-8">
      <ActionForm
        action={discard}
        hidden={{ ...seen, transition: "withdraw" }}
        label={t("discard")}
        className="grid gap-3"
      >
        <p>{t("discardText")}</p>
        <div>
          {verdict.kind === "refused" ? (
            <Button because={refusal(verdict.because.key)}>{t("discardButton")}</Button>
          ) : (
            <SubmitButton look="danger">{t("discardButton")}</SubmitButton>
          )}
        </div>
      </ActionForm>
    </Disclosure>
  );
}
