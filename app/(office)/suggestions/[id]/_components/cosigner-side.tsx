import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { cosignerActs } from "@/domain/suggestion/acts";
import { agree, disagree } from "../actions";
import { hrefOf } from "./pages";

type Props = { id: string; can: ReturnType<typeof cosignerActs> };

/** What a co-signer may do: read and sign, rate for himself, agree to a withdrawal. */
export function CosignerSide({ id, can }: Props) {
  const t = useTranslations("case.acts");
  return (
    <>
      {can.cosign && (
        <LinkButton href={hrefOf("cosign", id)} look="primary">
          {t("cosign")}
        </LinkButton>
      )}
      {can.rate && <LinkButton href={hrefOf("rate", id)}>{t("rateAsCosigner")}</LinkButton>}
      {can.agree && <Withdrawal id={id} />}
    </>
  );
}

function Withdrawal({ id }: { id: string }) {
  const t = useTranslations("case.acts");
  return (
    <>
      <ActionForm action={agree} hidden={{ id }} label={t("agree")} className="grid gap-3">
        <Disclosure summary={t("agree")}>
          <p className="mb-3">{t("agreeWarning")}</p>
          <SubmitButton look="danger">{t("agree")}</SubmitButton>
        </Disclosure>
      </ActionForm>
      <Disclosure summary={t("disagree")}>
        <ActionForm action={disagree} hidden={{ id }} label={t("disagree")} className="grid gap-3">
          <Field name="note" label={t("disagreeWhy")}>
            <Textarea rows={3} maxLength={2000} />
          </Field>
          <SubmitButton look="secondary">{t("disagree")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </>
  );
}
