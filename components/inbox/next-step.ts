import type { AssignmentSubject } from "@/domain/assignment/guards";
import type { AssignmentKind, AssignmentState } from "@/domain/assignment/states";
import { type AssignmentTransitionName, assignmentWorkflow } from "@/domain/assignment/workflow";
import type { State } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";

/** What a line of the inbox knows of its assignment; enough to say what comes next, not whether it will be allowed. */
export type WorkLine = {
  id: string;
  state: AssignmentState;
  kind: AssignmentKind;
  unitId: string;
  caseState: State;
  round: number;
  contacts: number;
  extensionProposed: boolean;
};

/** The moves that carry the work on, for the head first; whatever waits for the viewer. */
const ONWARD = [
  "sign",
  "sendOpinion",
  "consentReturn",
  "consentExtension",
  "receive",
  "start",
  "draftOpinion",
  "submitForSignature",
  "issue",
  "saveReply",
] as const satisfies readonly AssignmentTransitionName[];

/** The next thing the viewer does to an assignment: a word of `inbox.verbs`; `read` when it is not his turn. */
export type NextStep = (typeof ONWARD)[number] | "recordContact" | "read";

/** Everything that waits for this viewer, the weightiest first; a head may have to sign and to answer a request. */
export function waitingSteps(line: WorkLine, viewer: Viewer): NextStep[] {
  const subject = assumed(line);
  return ONWARD.filter((name) => assignmentWorkflow.judge(name, subject, viewer).kind !== "hidden").map(
    (name) => (name === "saveReply" && line.contacts === 0 ? "recordContact" : name),
  );
}

/** The one verb of a line. */
export const nextStep = (line: WorkLine, viewer: Viewer): NextStep => waitingSteps(line, viewer)[0] ?? "read";

/** Where that is done. */
export const stepHref = ({ id }: WorkLine, step: NextStep): string =>
  step === "saveReply"
    ? `/inbox/${id}/reply`
    : step === "read"
      ? `/inbox/${id}`
      : `/inbox/${id}#${ANCHORS[step]}`;

/** The part of the case page where a step is taken. */
const ANCHORS: Record<Exclude<NextStep, "saveReply" | "read">, string> = {
  sign: "now",
  sendOpinion: "now",
  consentReturn: "now",
  consentExtension: "extension",
  receive: "now",
  start: "now",
  draftOpinion: "now",
  submitForSignature: "now",
  issue: "now",
  recordContact: "contacts",
};

// Whether a guard refuses is found out on the case page; here every fact that is not on the line is a good one.
function assumed({ contacts, extensionProposed, id: _id, ...line }: WorkLine): AssignmentSubject {
  return {
    ...line,
    governmentSide: false,
    leadUnitId: null,
    returnWindowOpen: true,
    arbitrated: false,
    contactsThisRound: contacts,
    meetingsThisRound: contacts,
    isKey: false,
    missing: 0,
    drafters: [],
    opinionDraftedBy: null,
    opinionsPending: 0,
    opinionRejections: 0,
    extension: extensionProposed ? "proposed" : null,
    extensionConsentNeeded: true,
    beforeDue: true,
  };
}
