import type { State } from "../suggestion/states";
import type { GuardRule } from "../workflow";
import type { AssignmentKind, AssignmentState, ExtensionState } from "./states";

/** What a guard may know of an assignment; read in one piece by `db/queries/assignment-subject.ts`. */
export type AssignmentSubject = {
  state: AssignmentState;
  kind: AssignmentKind;
  unitId: string;
  /** A department of the city's government, so that the government office may decide about it. */
  governmentSide: boolean;
  caseState: State;
  round: number;
  /** The unit that leads the case, for the objection to a co-opinion. */
  leadUnitId: string | null;
  returnWindowOpen: boolean;
  /** A leader decided that this unit handles the case. */
  arbitrated: boolean;
  contactsThisRound: number;
  /** Those of them in which they met. */
  meetingsThisRound: number;
  /** The case is under key supervision: the head of the unit handles it and meets the deputy (Henan Art. 17). */
  isKey: boolean;
  /** Parts of the reply's draft that are still missing. */
  missing: number;
  /** Everybody who wrote at the reply of this round. */
  drafters: readonly string[];
  opinionDraftedBy: string | null;
  /** Co-opinions that are neither in nor waived nor overdue. */
  opinionsPending: number;
  opinionRejections: number;
  extension: ExtensionState | null;
  extensionConsentNeeded: boolean;
  beforeDue: boolean;
};

/** Conditions of the table; the words of each refusal stand in messages under `refusal.assignment`. */
export const ASSIGNMENT_GUARDS = {
  ownUnit: (a, viewer) => viewer.unitId !== null && a.unitId === viewer.unitId,
  isLeadUnit: (a, viewer) => viewer.unitId !== null && a.leadUnitId === viewer.unitId,
  mainUnit: (a) => a.kind !== "co",
  coUnit: (a) => a.kind === "co",
  caseOpen: (a) => a.caseState === "assigned" || a.caseState === "rehandling",
  firstRound: (a) => a.round === 1,
  returnWindowOpen: (a) => a.returnWindowOpen,
  returnWindowOver: (a) => !a.returnWindowOpen,
  notArbitrated: (a) => !a.arbitrated,
  mayDecide: (a, viewer) => viewer.role !== "government_office" || a.governmentSide,
  hasContact: (a) => a.contactsThisRound > 0,
  metIfKey: (a) => !a.isKey || a.meetingsThisRound > 0,
  draftComplete: (a) => a.missing === 0,
  opinionsIn: (a) => a.opinionsPending === 0,
  notDrafter: (a, viewer) => !a.drafters.includes(viewer.userId),
  notOpinionDrafter: (a, viewer) => a.opinionDraftedBy !== viewer.userId,
  notRejectedYet: (a) => a.opinionRejections === 0,
  beforeDue: (a) => a.beforeDue,
  notExtended: (a) => a.extension === null || a.extension === "refused" || a.extension === "dropped",
  extensionProposed: (a) => a.extension === "proposed",
  extensionConsented: (a) => a.extension === "consented",
  consentNeeded: (a) => a.extensionConsentNeeded,
  consentNotNeeded: (a) => !a.extensionConsentNeeded,
} as const satisfies Record<string, GuardRule<AssignmentSubject>>;

export type AssignmentGuard = keyof typeof ASSIGNMENT_GUARDS;
