import { useLocale, useTranslations } from "next-intl";
import type { RETURN_STATES } from "@/domain/assignment/states";
import { localName, type Named } from "@/domain/local-name";
import { Prose } from "../suggestion/prose";
import { DayText } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";

/** A request to give a case back, and what became of it. */
export type ShownReturn = {
  id: string;
  state: (typeof RETURN_STATES)[number];
  reason: string;
  proposedUnit: Named | null;
  requestedOn: string | null;
  decision: string | null;
};

/** The requests to give a case back, the newest last. */
export function ReturnList({ returns }: { returns: readonly ShownReturn[] }) {
  return (
    <ul className="grid gap-4">
      {returns.map((each) => (
        <li key={each.id} className="grid gap-1 border-line border-s-2 ps-4">
          <ReturnLine request={each} />
        </li>
      ))}
    </ul>
  );
}

function ReturnLine({ request }: { request: ShownReturn }) {
  const t = useTranslations("inbox.return");
  const states = useTranslations("assignment.returnStates");
  const locale = useLocale();
  const { state, reason, proposedUnit, requestedOn, decision } = request;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <StatusTag tone={TONES[state]}>{states(state)}</StatusTag>
        {requestedOn && (
          <span className="text-muted text-sm">
            <DayText day={requestedOn} />
          </span>
        )}
      </p>
      <Prose>{reason}</Prose>
      {proposedUnit && <Spoken as="p">{t("proposed", { unit: localName(proposedUnit, locale) })}</Spoken>}
      {decision && <Spoken as="p">{t("decision", { text: decision })}</Spoken>}
    </>
  );
}

const TONES = {
  proposed: "warn",
  requested: "warn",
  dropped: "neutral",
  accepted: "ok",
  refused: "danger",
} as const;
