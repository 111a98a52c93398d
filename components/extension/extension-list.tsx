import { useTranslations } from "next-intl";
import type { EXTENSION_GROUNDS, ExtensionState } from "@/domain/assignment/states";
import { Prose } from "../suggestion/prose";
import { DayText } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";

/** A request for more time, and what became of it. */
export type ShownExtension = {
  id: string;
  state: ExtensionState;
  ground: (typeof EXTENSION_GROUNDS)[number];
  noteToDeputy: string;
  proposedOn: string;
  decidedOn: string | null;
  decision: string | null;
};

const TONES = {
  proposed: "warn",
  consented: "warn",
  granted: "ok",
  refused: "danger",
  dropped: "neutral",
} as const;

/** The requests for more time, the newest last. */
export function ExtensionList({ extensions }: { extensions: readonly ShownExtension[] }) {
  return (
    <ul className="grid gap-4">
      {extensions.map((each) => (
        <li key={each.id} className="grid gap-1 border-line border-s-2 ps-4">
          <ExtensionLine extension={each} />
        </li>
      ))}
    </ul>
  );
}

function ExtensionLine({ extension }: { extension: ShownExtension }) {
  const t = useTranslations("inbox.extension");
  const words = useTranslations("assignment");
  const { state, ground, noteToDeputy, proposedOn, decidedOn, decision } = extension;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <StatusTag tone={TONES[state]}>{words(`extensionStates.${state}`)}</StatusTag>
        <span>{words(`extensionGrounds.${ground}`)}</span>
        <span className="text-muted text-sm">
          {t("asked")} <DayText day={proposedOn} />
        </span>
      </p>
      <Prose>{noteToDeputy}</Prose>
      {decidedOn && (
        <p className="text-muted text-sm">
          {t("decided")} <DayText day={decidedOn} />
        </p>
      )}
      {decision && <Spoken as="p">{t("decision", { text: decision })}</Spoken>}
    </>
  );
}
