import { expect, test } from "vitest";
import { ROLES, type Role, type Viewer } from "../viewer";
import type { AssignmentSubject } from "./guards";
import { ASSIGNMENT_STATE_NAMES, type AssignmentState } from "./states";
import { ASSIGNMENT_TRANSITION_NAMES, type AssignmentTransitionName, assignmentWorkflow } from "./workflow";

/**
 * Who may do what, from where to where, for a lead (or separate) unit or a co-handling one: written by hand from
 * rules.md §5.2, not taken from the table. "=": the state stays. Whatever is not in these lines is hidden.
 */
// biome-ignore format: a table
const RULES: Record<AssignmentTransitionName, string> = {
  receive:            "any | unit_handler: pending_receipt > received",
  proposeReturn:      "any | unit_handler: pending_receipt received > return_proposed",
  dropReturn:         "any | unit_head: return_proposed > received",
  consentReturn:      "any | unit_head: return_proposed > return_requested",
  openReturnWindow:   "any | staff: received return_proposed > =",
  acceptReturn:       "any | staff government_office: return_requested > returned",
  refuseReturn:       "any | staff government_office: return_requested > received",
  start:              "main | unit_handler: received > working",
  draft:              "main | unit_handler: working > drafted",
  redraft:            "main | unit_handler: drafted > working",
  submitForSignature: "main | unit_handler: drafted > internal_review",
  sendBack:           "main | unit_head: internal_review > working",
  sign:               "main | unit_head: internal_review > signed",
  issue:              "main | unit_handler unit_head: signed > issued",
  rehandle:           "main | system: issued > working",
  draftOpinion:       "co | unit_handler: received opinion_rejected > opinion_drafted",
  reviseOpinion:      "co | unit_handler unit_head: opinion_drafted > received",
  sendOpinion:        "co | unit_head: opinion_drafted > opinion_sent",
  rejectOpinion:      "co | unit_handler: opinion_sent > opinion_rejected",
  takeOpinion:        "co | system: opinion_sent > done",
  waive:              "co | staff system: pending_receipt received return_proposed return_requested opinion_drafted opinion_rejected > done",
  cancel:             "any | system: pending_receipt received return_proposed return_requested working drafted internal_review signed opinion_drafted opinion_sent opinion_rejected done > cancelled",
  recordContact:      "any | unit_handler: received working drafted internal_review signed issued > =",
  saveReply:          "main | unit_handler: working > =",
  askExtension:       "main | unit_handler: received working drafted internal_review > =",
  dropExtension:      "any | unit_head: received working drafted internal_review > =",
  consentExtension:   "any | unit_head: received working drafted internal_review > =",
  extendOnOwnWord:    "any | unit_head: received working drafted internal_review > =",
  grantExtension:     "any | staff: received working drafted internal_review > =",
  refuseExtension:    "any | staff: received working drafted internal_review > =",
};

/** States that only one kind of unit comes to; in them the other kind's rows are not asked. */
const ONLY: Partial<Record<AssignmentState, "main" | "co">> = {
  working: "main",
  drafted: "main",
  internal_review: "main",
  signed: "main",
  issued: "main",
  opinion_drafted: "co",
  opinion_sent: "co",
  opinion_rejected: "co",
  done: "co",
};

const as = (role: Role): Viewer => ({
  userId: "me",
  congressId: "hebi",
  role,
  unitId: "unit",
  delegationId: null,
});

/** Work about which nothing speaks against anybody; what one row wants and another does not is given by name. */
const friendly = (
  name: AssignmentTransitionName,
  state: AssignmentState,
  kind: "main" | "co",
): AssignmentSubject => ({
  state,
  kind: kind === "co" ? "co" : "lead",
  unitId: "unit",
  governmentSide: true,
  caseState: "assigned",
  round: 1,
  leadUnitId: "unit",
  returnWindowOpen: name !== "openReturnWindow",
  arbitrated: false,
  contactsThisRound: 1,
  meetingsThisRound: 1,
  isKey: true,
  missing: 0,
  drafters: ["somebody"],
  opinionDraftedBy: "somebody",
  opinionsPending: 0,
  opinionRejections: 0,
  extension: extensionFor(name),
  extensionConsentNeeded: name !== "extendOnOwnWord",
  beforeDue: true,
});

function extensionFor(name: AssignmentTransitionName) {
  if (["dropExtension", "consentExtension", "extendOnOwnWord"].includes(name)) return "proposed" as const;
  return ["grantExtension", "refuseExtension"].includes(name) ? ("consented" as const) : null;
}

const parse = (line: string) => {
  const [kind = "", rest = ""] = line.split(" | ");
  const [who = "", way = ""] = rest.split(": ");
  const [from = "", to = ""] = way.split(" > ");
  return { kind, roles: who.split(" "), from: from.split(" "), to };
};

test.each(ASSIGNMENT_TRANSITION_NAMES)("%s is for those whom the rules name, and for nobody else", (name) => {
  const { kind: wanted, roles, from, to } = parse(RULES[name]);
  for (const kind of ["main", "co"] as const)
    for (const role of ROLES)
      for (const state of ASSIGNMENT_STATE_NAMES) {
        if ((ONLY[state] ?? kind) !== kind) continue;
        const verdict = assignmentWorkflow.judge(name, friendly(name, state, kind), as(role));
        const fits = wanted === "any" || wanted === kind;
        const may = fits && roles.includes(role) && from.includes(state);
        const expected = may ? { kind: "allowed", to: to === "=" ? state : to } : { kind: "hidden" };
        expect({ kind, role, state, verdict }).toEqual({ kind, role, state, verdict: expected });
      }
});

test("no deputy, committee, leader, auditor or administrator moves a unit's work", () => {
  const workers = ["unit_handler", "unit_head", "staff", "government_office", "system"];
  for (const role of ROLES.filter((each) => !workers.includes(each)))
    for (const name of ASSIGNMENT_TRANSITION_NAMES)
      for (const state of ASSIGNMENT_STATE_NAMES)
        expect(assignmentWorkflow.offers(friendly(name, state, "main"), as(role))).toEqual([]);
});
