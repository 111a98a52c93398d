import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RETURN_REASONS, type ReturnReason } from "@/domain/suggestion/dictionary";
import { STATES, type State } from "@/domain/suggestion/states";
import { Notice } from "../ui/notice";
import { Prose } from "./prose";

/** What was said about a case beside its handling, as `findSuggestion` reads it. */
export type ShownRemarks = {
  state: State;
  returnReasons: readonly ReturnReason[];
  returnNote: string | null;
  refusalGround: string | null;
  refusalExplanation: string | null;
  withdrawalReason: string | null;
  reopenProposedBy: string | null;
  reopenReason: string | null;
};

type Props = { of: ShownRemarks /** Sees what the office has not decided yet. */; insider: boolean };

/** Why a case came back, was not accepted, is to be withdrawn or handled again: read before anything else. */
export function CaseNotices({ of, insider }: Props) {
  const t = useTranslations("case.notices");
  const reasons = useTranslations("suggestion.returnReasons");
  const ground = RETURN_REASONS.find((each) => each === of.refusalGround);
  const ended = of.state === "declined" || of.state === "letter";
  return (
    <>
      {of.state === "returned" && (
        <Remark title={t("returned")} text={of.returnNote}>
          <ul className="list-disc ps-5">
            {of.returnReasons.map((reason) => (
              <li key={reason}>{reasons(reason)}</li>
            ))}
          </ul>
        </Remark>
      )}
      {(ended || (insider && of.refusalGround !== null)) && (
        <Remark title={t(ended ? of.state : "refusalProposed")} text={of.refusalExplanation}>
          {ground && <p>{reasons(ground)}</p>}
        </Remark>
      )}
      {of.withdrawalReason !== null && STATES[of.state].open && (
        <Remark title={t("withdrawalAsked")} text={of.withdrawalReason} />
      )}
      {insider && of.reopenProposedBy !== null && (
        <Remark title={t("reopenProposed")} text={of.reopenReason} />
      )}
    </>
  );
}

function Remark({ title, text, children }: { title: string; text: string | null; children?: ReactNode }) {
  return (
    <Notice tone="warn" title={title}>
      {children}
      {text && <Prose>{text}</Prose>}
    </Notice>
  );
}
