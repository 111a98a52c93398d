import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StateTag } from "@/components/suggestion/state-tag";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { PenLine } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { State } from "@/domain/suggestion/states";
import { confirm, decline } from "../actions";

type Props = {
  suggestion: { id: string; state: State; textHash: string };
  own: { confirmedHash: string | null; declinedAt: Date | null };
};

/** The invited deputy's answer: given, still to be given, or too late. */
export function Answer({ suggestion, own }: Props) {
  const t = useTranslations("filing.cosign");
  const { id, state, textHash } = suggestion;
  const isConfirmed = own.confirmedHash === textHash && !own.declinedAt;
  if (isConfirmed) return <Told tone="ok" title={t("confirmed")} text={t("confirmedText")} id={id} />;
  if (state !== "cosigning")
    return (
      <Told tone="info" title={t("over")} id={id} text={t("overText")}>
        <StateTag state={state} />
      </Told>
    );
  return (
    <Card title={t("confirmTitle")}>
      <div className="grid gap-4">
        {own.declinedAt && (
          <Notice title={t("declined")}>
            <p>{t("declinedText")}</p>
          </Notice>
        )}
        {own.confirmedHash !== null && !own.declinedAt && <Notice tone="warn">{t("changed")}</Notice>}
        <Confirm id={id} textHash={textHash} />
        {!own.declinedAt && <Decline id={id} />}
      </div>
    </Card>
  );
}

type ToldProps = { tone: "ok" | "info"; title: string; text: string; id: string; children?: ReactNode };

function Told({ tone, title, text, id, children }: ToldProps) {
  const t = useTranslations("filing.cosign");
  return (
    <div role="status">
      <Notice
        tone={tone}
        title={title}
        action={<LinkButton href={`/suggestions/${id}`}>{t("open")}</LinkButton>}
      >
        {text} {children}
      </Notice>
    </div>
  );
}

function Confirm({ id, textHash }: { id: string; textHash: string }) {
  const t = useTranslations("filing.cosign");
  return (
    <ActionForm action={confirm} hidden={{ id, textHash }} label={t("confirm")} className="grid gap-3">
      <p>{t("confirmText")}</p>
      <SubmitButton className="max-md:w-full md:justify-self-start">
        <PenLine aria-hidden />
        {t("confirm")}
      </SubmitButton>
    </ActionForm>
  );
}

function Decline({ id }: { id: string }) {
  const t = useTranslations("filing.cosign");
  return (
    <Disclosure summary={t("decline")}>
      <ActionForm action={decline} hidden={{ id }} label={t("decline")} className="grid gap-3">
        <Field name="note" label={t("note")} hint={t("noteHint")}>
          <Textarea max={500} rows={3} />
        </Field>
        <div>
          <SubmitButton look="secondary">{t("declineButton")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
