import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClockState } from "@/domain/clock/history";
import type { ClockView } from "@/domain/clock/view";
import type { FormAction } from "@/domain/form-state";
import type { Subject } from "@/domain/suggestion/guards";
import type { Offer } from "@/domain/workflow";
import { DueDate } from "../clock/due-date";
import { WhyDate } from "../clock/why-date";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Send } from "../ui/icons";
import { SubmitButton } from "../ui/submit-button";

/** Where it would go and until when, as `previewFiling` says. */
export type ShownFiling = { path: Subject["path"]; cutoff: Date | null; clock: ClockState; due: ClockView };

type Props = {
  filing: ShownFiling;
  seen: { id: string; version: number };
  /** The moves that file it or come before; refused ones are shown with their reason. */
  submit: Offer<string, string> | undefined;
  invite: Offer<string, string> | undefined;
  actions: { file: FormAction; invite: FormAction };
  children?: ReactNode;
};

/** The one act of the page, with what follows from it: where the suggestion goes and until when it is reviewed. */
export function SubmitCard({ filing, seen, submit, invite, actions, children }: Props) {
  const t = useTranslations("filing.submit");
  const first = invite?.verdict.kind === "allowed";
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        <Destination filing={filing} />
        {children}
        {invite && (
          <Act
            offer={invite}
            action={actions.invite}
            hidden={{ ...seen, transition: "invite" }}
            label={t("invite")}
            text={t("inviteText")}
            primary
          />
        )}
        {submit && (
          <Act
            offer={submit}
            action={actions.file}
            hidden={seen}
            label={t(`button.${filing.path}`)}
            text={t("frozen")}
            primary={!first}
          />
        )}
      </div>
    </Card>
  );
}

function Destination({ filing: { path, cutoff, clock, due } }: { filing: ShownFiling }) {
  const t = useTranslations("filing.submit");
  const format = useFormatter();
  return (
    <div className="grid gap-1">
      <p>{t(path)}</p>
      {cutoff && <p>{t("cutoff", { at: format.dateTime(cutoff, "moment") })}</p>}
      <p className="text-muted">{t("until")}</p>
      <p>
        <DueDate {...due} />
      </p>
      <WhyDate clock={clock.clock} steps={clock.steps} dueOn={clock.dueOn} provisional={clock.provisional} />
    </div>
  );
}

type ActProps = {
  offer: Offer<string, string>;
  action: FormAction;
  hidden: Record<string, string | number>;
  label: string;
  text: string;
  primary: boolean;
};

function Act({ offer, action, hidden, label, text, primary }: ActProps) {
  const refusal = useTranslations("refusal");
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{label}</Button>;
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="grid gap-2">
      <p className="text-muted text-sm">{text}</p>
      <SubmitButton look={primary ? "primary" : "secondary"} className="max-xl:w-full">
        {primary && <Send aria-hidden />}
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
