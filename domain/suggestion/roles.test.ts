import { expect, test } from "vitest";
import { ROLES, type Role, type Viewer } from "../viewer";
import type { Subject } from "./guards";
import { STATE_NAMES, type State } from "./states";
import { suggestionWorkflow, TRANSITION_NAMES, type TransitionName } from "./workflow";

/**
 * Who may do what, from where to where: written by hand from rules.md §5.1, not taken from the table.
 * "=": the state stays. Whatever is not in these lines is hidden.
 */
// biome-ignore format: a table
const RULES: Record<TransitionName, string> = {
  invite:              "deputy: draft > cosigning",
  edit:                "deputy: cosigning > draft",
  amend:               "deputy: returned > draft",
  submit:              "deputy: draft cosigning > submitted",
  submitInSession:     "deputy: draft cosigning > delegation_check",
  submitToSecretariat: "deputy: draft cosigning > submitted",
  submitPaper:         "staff: draft > submitted",
  submitPaperInSession: "staff: draft > delegation_check",
  submitPaperToSecretariat: "staff: draft > submitted",
  amendPaper:          "staff: returned > draft",
  discardPaper:        "staff: draft > withdrawn",
  forward:             "delegation_clerk: delegation_check > submitted",
  sendBack:            "delegation_clerk: delegation_check > returned",
  takeOver:            "staff: delegation_check > submitted",
  giveBack:            "staff: submitted > returned",
  proposeRefusal:      "staff: submitted > =",
  dropRefusal:         "staff: submitted > =",
  decline:             "staff: submitted > declined",
  treatAsLetter:       "staff: submitted > letter",
  answerLetter:        "staff: letter > =",
  correctLetterAnswer: "staff: letter > =",
  proposeSplit:        "staff: submitted > =",
  dropSplit:           "staff: submitted > =",
  agreeToSplit:        "deputy: submitted > split",
  refuseSplit:         "deputy: submitted > =",
  firstReview:         "staff: submitted > =",
  accept:              "staff: submitted > accepted",
  assign:              "staff: accepted > assigned",
  recall:              "system: assigned > accepted",
  reply:               "system: assigned > replied",
  approve:             "deputy: replied > closed",
  remind:              "staff system: replied > =",
  closeUnrated:        "staff: replied > closed",
  dispute:             "deputy: replied > rehandling",
  replyAgain:          "system: rehandling > replied",
  appeal:              "deputy: replied > evaluating",
  rateLast:            "deputy: replied > closed",
  approveOnPaper:      "staff: replied > closed",
  disputeOnPaper:      "staff: replied > rehandling",
  appealOnPaper:       "staff: replied > evaluating",
  rateLastOnPaper:     "staff: replied > closed",
  objectToPaperRating: "deputy: rehandling evaluating closed > =",
  evaluate:            "staff: evaluating > =",
  handleAgain:         "system: replied closed > rehandling",
  handBack:            "staff: evaluating > rehandling",
  closeEvaluated:      "staff: evaluating > closed",
  askWithdrawal:       "deputy: cosigning delegation_check submitted returned accepted dispatching assigned > =",
  dropWithdrawal:      "deputy: cosigning delegation_check submitted returned accepted dispatching assigned > =",
  withdraw:            "deputy: draft cosigning delegation_check submitted returned accepted > withdrawn",
  confirmWithdrawal:   "staff: dispatching assigned > withdrawn",
  proposeReopening:    "staff: closed > =",
  reopen:              "leader: closed > rehandling",
  refuseReopening:     "leader: closed > =",
  urge:                "staff government_office: assigned rehandling > =",
  instruct:            "leader: assigned replied rehandling evaluating > =",
  handOver:            "staff: accepted > dispatching",
  dispatch:            "government_office: dispatching > assigned",
  returnToOffice:      "government_office: dispatching > accepted",
  recallToGovernment:  "system: assigned > dispatching",
  callArbitration:     "staff: accepted dispatching > =",
  arbitrate:           "leader: accepted dispatching > assigned",
  closeWithoutRater:   "staff: replied > closed",
};

const ME = "me";
const as = (role: Role): Viewer => ({
  userId: ME,
  congressId: "hebi",
  role,
  unitId: "unit",
  delegationId: "delegation",
});

/** A case about which nothing speaks against anybody; what one row wants and another does not is given by name. */
const friendly = (name: TransitionName, state: State): Subject => ({
  state,
  leadId: RULES[name].startsWith("deputy") ? ME : "lead",
  raterId: name === "closeWithoutRater" ? null : ME,
  leadActive: true,
  cosigners: 1,
  cosignersUnconfirmed: 0,
  missing: 0,
  oneMatter: true,
  path: pathFor(name),
  period: "session",
  delegationId: "delegation",
  hasCategory: true,
  similarChecked: true,
  secretChecked: true,
  firstReviewedBy: name === "firstReview" ? null : "somebody",
  refusalProposedBy: "somebody",
  refusalKind: refusalFor(name),
  activeAssignments: name.startsWith("recall") ? 0 : 1,
  repliesPending: 0,
  round: name.startsWith("appeal") ? 2 : name.startsWith("rateLast") ? 3 : 1,
  feedbackOver: true,
  reminded: name === "closeUnrated",
  evaluated: true,
  panelHeld: true,
  withdrawalAsked: name === "confirmWithdrawal" || name === "dropWithdrawal",
  signersNotAgreed: 0,
  reopenProposedBy: name === "proposeReopening" ? null : "somebody",
  viaGovernment: name === "recallToGovernment",
  disputed: name === "callArbitration",
  arbitrationOpen: name === "arbitrate",
  arbitrationCalledBy: "somebody",
  points: 2,
  splitProposed: ["dropSplit", "agreeToSplit", "refuseSplit"].includes(name),
  letterAnswered: name === "correctLetterAnswer",
  enteredBy: name.includes("Paper") ? ME : null,
  hasScan: true,
  hasRatingScan: true,
  paperRatingOpen: true,
});

function pathFor(name: TransitionName) {
  if (name === "submit" || name === "submitPaper") return "office" as const;
  return name === "submitInSession" || name === "submitPaperInSession" ? "delegation" : "secretariat";
}

function refusalFor(name: TransitionName) {
  if (name === "decline" || name === "dropRefusal") return "decline" as const;
  return name === "treatAsLetter" ? ("letter" as const) : null;
}

const parse = (line: string) => {
  const [who = "", way = ""] = line.split(": ");
  const [from = "", to = ""] = way.split(" > ");
  return { roles: who.split(" "), from: from.split(" "), to };
};

test.each(TRANSITION_NAMES)(
  "%s is for those whom the rules name, in those states, and for nobody else",
  (name) => {
    const { roles, from, to } = parse(RULES[name]);
    for (const role of ROLES) {
      for (const state of STATE_NAMES) {
        const verdict = suggestionWorkflow.judge(name, friendly(name, state), as(role));
        const may = roles.includes(role) && from.includes(state);
        const expected = may ? { kind: "allowed", to: to === "=" ? state : to } : { kind: "hidden" };
        expect({ role, state, verdict }).toEqual({ role, state, verdict: expected });
      }
    }
  },
);

test("no unit, committee, auditor or administrator moves a suggestion", () => {
  const idle = ["unit_handler", "unit_head", "committee", "station_staff", "auditor", "administrator"];
  for (const role of ROLES.filter((each) => idle.includes(each)))
    for (const name of TRANSITION_NAMES)
      for (const state of STATE_NAMES)
        expect(suggestionWorkflow.offers(friendly(name, state), as(role))).toEqual([]);
});
