import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATE_NAMES } from "../suggestion/states";
import type { Role, Viewer } from "../viewer";
import type { Transition } from "../workflow";
import { ASSIGNMENT_GUARDS, type AssignmentGuard, type AssignmentSubject } from "./guards";
import { ASSIGNMENT_KINDS, ASSIGNMENT_STATE_NAMES, type AssignmentState, EXTENSION_STATES } from "./states";
import {
  ASSIGNMENT_TRANSITION_NAMES,
  ASSIGNMENT_TRANSITIONS,
  type AssignmentTransitionName,
  assignmentWorkflow,
} from "./workflow";

const ME = "me";
const ROWS: Record<
  AssignmentTransitionName,
  Transition<AssignmentState, AssignmentGuard, string>
> = ASSIGNMENT_TRANSITIONS;

type Fact = Partial<AssignmentSubject>;

/** For each fact, what makes it true and what makes it false, for the viewer `ME` of the unit "mine". */
// biome-ignore format: a table
const FACTS: Record<AssignmentGuard, { holds: Fact; broken: Fact }> = {
  ownUnit:            { holds: { unitId: "mine" },                  broken: { unitId: "theirs" } },
  isLeadUnit:         { holds: { leadUnitId: "mine" },              broken: { leadUnitId: "theirs" } },
  mainUnit:           { holds: { kind: "separate" },                broken: { kind: "co" } },
  coUnit:             { holds: { kind: "co" },                      broken: { kind: "lead" } },
  caseOpen:           { holds: { caseState: "rehandling" },         broken: { caseState: "replied" } },
  firstRound:         { holds: { round: 1 },                        broken: { round: 2 } },
  returnWindowOpen:   { holds: { returnWindowOpen: true },          broken: { returnWindowOpen: false } },
  returnWindowOver:   { holds: { returnWindowOpen: false },         broken: { returnWindowOpen: true } },
  notArbitrated:      { holds: { arbitrated: false },               broken: { arbitrated: true } },
  mayDecide:          { holds: { governmentSide: true },            broken: { governmentSide: false } },
  hasContact:         { holds: { contactsThisRound: 1 },            broken: { contactsThisRound: 0 } },
  metIfKey:           { holds: { isKey: true, meetingsThisRound: 1 }, broken: { isKey: true, meetingsThisRound: 0 } },
  draftComplete:      { holds: { missing: 0 },                      broken: { missing: 1 } },
  opinionsIn:         { holds: { opinionsPending: 0 },              broken: { opinionsPending: 1 } },
  notDrafter:         { holds: { drafters: ["other"] },             broken: { drafters: ["other", ME, "third"] } },
  notOpinionDrafter:  { holds: { opinionDraftedBy: "other" },       broken: { opinionDraftedBy: ME } },
  notRejectedYet:     { holds: { opinionRejections: 0 },            broken: { opinionRejections: 1 } },
  beforeDue:          { holds: { beforeDue: true },                 broken: { beforeDue: false } },
  notExtended:        { holds: { extension: "refused" },            broken: { extension: "granted" } },
  extensionProposed:  { holds: { extension: "proposed" },           broken: { extension: "consented" } },
  extensionConsented: { holds: { extension: "consented" },          broken: { extension: "proposed" } },
  consentNeeded:      { holds: { extensionConsentNeeded: true },    broken: { extensionConsentNeeded: false } },
  consentNotNeeded:   { holds: { extensionConsentNeeded: false },   broken: { extensionConsentNeeded: true } },
};

const anySubject: fc.Arbitrary<AssignmentSubject> = fc.record({
  state: fc.constantFrom(...ASSIGNMENT_STATE_NAMES),
  kind: fc.constantFrom(...ASSIGNMENT_KINDS),
  unitId: fc.constantFrom("mine", "theirs"),
  governmentSide: fc.boolean(),
  caseState: fc.constantFrom(...STATE_NAMES),
  round: fc.integer({ min: 1, max: 3 }),
  leadUnitId: fc.constantFrom("mine", "theirs", null),
  returnWindowOpen: fc.boolean(),
  arbitrated: fc.boolean(),
  contactsThisRound: fc.nat(2),
  meetingsThisRound: fc.nat(2),
  isKey: fc.boolean(),
  missing: fc.nat(2),
  drafters: fc.subarray([ME, "other"]),
  opinionDraftedBy: fc.constantFrom(ME, "other", null),
  opinionsPending: fc.nat(2),
  opinionRejections: fc.nat(2),
  extension: fc.constantFrom(...EXTENSION_STATES, null),
  extensionConsentNeeded: fc.boolean(),
  beforeDue: fc.boolean(),
});

const base = fc.sample(anySubject, { numRuns: 1, seed: 11 })[0];
const as = (role: Role, unitId: string | null = "mine"): Viewer => ({
  userId: ME,
  congressId: "hebi",
  role,
  unitId,
  delegationId: null,
});

function goodFor(name: AssignmentTransitionName): AssignmentSubject {
  const { from, when = [], guards = [] } = ROWS[name];
  const [state] = from;
  if (!base || !state) throw new Error("nothing to start from");
  return Object.assign({ ...base, state }, ...[...when, ...guards].map((fact) => FACTS[fact].holds));
}

/** The government office where it may act, for it is the one that is limited. */
const viewerOf = (name: AssignmentTransitionName) => as(ROWS[name].by.at(-1) ?? "system");

describe("each row, with everything its facts ask for", () => {
  test.each(ASSIGNMENT_TRANSITION_NAMES)(
    "%s is allowed, and each broken fact alone takes it away",
    (name) => {
      const { when = [], guards = [] } = ROWS[name];
      const good = goodFor(name);
      const judge = (subject: AssignmentSubject) => assignmentWorkflow.judge(name, subject, viewerOf(name));
      expect(judge(good).kind).toBe("allowed");
      for (const fact of when)
        expect([fact, judge({ ...good, ...FACTS[fact].broken })]).toEqual([fact, { kind: "hidden" }]);
      for (const fact of guards) {
        const refused = { kind: "refused", because: { key: `assignment.${fact}` } };
        expect([fact, judge({ ...good, ...FACTS[fact].broken })]).toEqual([fact, refused]);
      }
    },
  );
});

const OVER: Fact = { caseState: "withdrawn" };
const THEIRS: Fact = { unitId: "theirs" };

/** What the law and the rules forbid, written by hand from rules.md §5.2: what is wrong, act, fact, what it says. */
// biome-ignore format: a table
const FORBIDDEN: [string, AssignmentTransitionName, Fact, AssignmentGuard | "hidden"][] = [
  ["another unit receives",                         "receive",            THEIRS,                          "hidden"],
  ["received after the case was withdrawn",         "receive",            OVER,                            "caseOpen"],
  ["another unit gives it back",                    "proposeReturn",      THEIRS,                          "hidden"],
  ["given back in a second round",                  "proposeReturn",      { round: 2 },                    "hidden"],
  ["given back after ten working days",             "proposeReturn",      { returnWindowOpen: false },     "returnWindowOpen"],
  ["given back after the case was withdrawn",       "proposeReturn",      OVER,                            "caseOpen"],
  ["another unit's head drops it",                  "dropReturn",         THEIRS,                          "hidden"],
  ["another unit's head consents",                  "consentReturn",      THEIRS,                          "hidden"],
  ["a leader decided on this unit",                 "proposeReturn",      { arbitrated: true },            "notArbitrated"],
  ["a leader decided on this unit, opened late",    "openReturnWindow",   { arbitrated: true },            "hidden"],
  ["the head consents after ten working days",      "consentReturn",      { returnWindowOpen: false },     "returnWindowOpen"],
  ["the window opened while it is open",            "openReturnWindow",   { returnWindowOpen: true },      "hidden"],
  ["the window opened in a second round",           "openReturnWindow",   { round: 2 },                    "hidden"],
  ["the government office decides about a court",   "acceptReturn",       { governmentSide: false },       "hidden"],
  ["… and refuses it",                              "refuseReturn",       { governmentSide: false },       "hidden"],
  ["another unit starts",                           "start",              THEIRS,                          "hidden"],
  ["a co-unit starts on a reply",                   "start",              { kind: "co" },                  "hidden"],
  ["started after the case was withdrawn",          "start",              OVER,                            "caseOpen"],
  ["drafted by another unit",                       "draft",              THEIRS,                          "hidden"],
  ["a co-unit drafts a reply",                      "draft",              { kind: "co" },                  "hidden"],
  ["drafted after the case was withdrawn",          "draft",              OVER,                            "caseOpen"],
  ["drafted without a contact in this round",       "draft",              { contactsThisRound: 0 },        "hasContact"],
  ["a key suggestion drafted after telephone only",  "draft",              { isKey: true, meetingsThisRound: 0 }, "metIfKey"],
  ["drafted with a point unanswered",               "draft",              { missing: 1 },                  "draftComplete"],
  ["another unit takes the draft back",             "redraft",            THEIRS,                          "hidden"],
  ["another unit asks for the signature",           "submitForSignature", THEIRS,                          "hidden"],
  ["sent to the head without a co-opinion",         "submitForSignature", { opinionsPending: 1 },          "opinionsIn"],
  ["another unit's head sends it back",             "sendBack",           THEIRS,                          "hidden"],
  ["another unit's head signs",                     "sign",               THEIRS,                          "hidden"],
  ["signed by whoever drafted",                     "sign",               { drafters: [ME, "other"] },     "notDrafter"],
  ["signed without a co-opinion",                   "sign",               { opinionsPending: 1 },          "opinionsIn"],
  ["a key suggestion signed after telephone only",   "sign",               { isKey: true, meetingsThisRound: 0 }, "metIfKey"],
  ["signed with a part missing",                    "sign",               { missing: 1 },                  "draftComplete"],
  ["issued by another unit",                        "issue",              THEIRS,                          "hidden"],
  ["issued after the case was withdrawn",           "issue",              OVER,                            "caseOpen"],
  ["issued without a contact in this round",        "issue",              { contactsThisRound: 0 },        "hasContact"],
  ["a co-unit put back to work",                    "rehandle",           { kind: "co" },                  "hidden"],
  ["another unit writes the opinion",               "draftOpinion",       THEIRS,                          "hidden"],
  ["the lead unit writes an opinion",               "draftOpinion",       { kind: "lead" },                "hidden"],
  ["an opinion after the case was withdrawn",       "draftOpinion",       OVER,                            "caseOpen"],
  ["another unit revises the opinion",              "reviseOpinion",      THEIRS,                          "hidden"],
  ["a lead unit revises an opinion",                "reviseOpinion",      { kind: "lead" },                "hidden"],
  ["another unit's head sends the opinion",         "sendOpinion",        THEIRS,                          "hidden"],
  ["a lead unit sends an opinion",                  "sendOpinion",        { kind: "separate" },            "hidden"],
  ["whoever wrote the opinion sends it",            "sendOpinion",        { opinionDraftedBy: ME },        "notOpinionDrafter"],
  ["an opinion sent after the withdrawal",          "sendOpinion",        OVER,                            "caseOpen"],
  ["another co-unit objects to the opinion",        "rejectOpinion",      { leadUnitId: "theirs" },        "hidden"],
  ["an objection to what is no opinion",            "rejectOpinion",      { kind: "lead" },                "hidden"],
  ["a second objection",                            "rejectOpinion",      { opinionRejections: 1 },        "notRejectedYet"],
  ["an objection after the withdrawal",             "rejectOpinion",      OVER,                            "caseOpen"],
  ["a lead's part taken as an opinion",             "takeOpinion",        { kind: "lead" },                "hidden"],
  ["a lead unit waived",                            "waive",              { kind: "lead" },                "hidden"],
  ["another unit records a contact",                "recordContact",      THEIRS,                          "hidden"],
  ["another unit writes the reply",                 "saveReply",          THEIRS,                          "hidden"],
  ["a co-unit writes the reply",                    "saveReply",          { kind: "co" },                  "hidden"],
  ["the reply is written after the withdrawal",     "saveReply",          OVER,                            "caseOpen"],
  ["another unit asks for more time",               "askExtension",       THEIRS,                          "hidden"],
  ["a co-unit asks for more time",                  "askExtension",       { kind: "co" },                  "hidden"],
  ["more time in a second round",                   "askExtension",       { round: 2 },                    "hidden"],
  ["more time a second time",                       "askExtension",       { extension: "granted" },        "hidden"],
  ["more time while a wish is open",                "askExtension",       { extension: "proposed" },       "hidden"],
  ["more time after the day",                       "askExtension",       { beforeDue: false },            "beforeDue"],
  ["another unit's head drops the wish",            "dropExtension",      THEIRS,                          "hidden"],
  ["nothing to drop",                               "dropExtension",      { extension: "consented" },      "hidden"],
  ["dropped in a second round",                     "dropExtension",      { round: 2 },                    "hidden"],
  ["another unit's head consents to more time",     "consentExtension",   THEIRS,                          "hidden"],
  ["consent to nothing",                            "consentExtension",   { extension: null },             "hidden"],
  ["consent in a second round",                     "consentExtension",   { round: 2 },                    "hidden"],
  ["consent where the unit only tells the deputy",  "consentExtension",   { extensionConsentNeeded: false }, "hidden"],
  ["consent after the day",                         "consentExtension",   { beforeDue: false },            "beforeDue"],
  ["another unit's head extends",                   "extendOnOwnWord",    THEIRS,                          "hidden"],
  ["nothing to extend",                             "extendOnOwnWord",    { extension: null },             "hidden"],
  ["extended in a second round",                    "extendOnOwnWord",    { round: 3 },                    "hidden"],
  ["extended on one's own word where staff consents", "extendOnOwnWord",  { extensionConsentNeeded: true }, "hidden"],
  ["extended after the day",                        "extendOnOwnWord",    { beforeDue: false },            "beforeDue"],
  ["granted before the head consents",              "grantExtension",     { extension: "proposed" },       "hidden"],
  ["granted after the reply",                       "grantExtension",     { round: 2 },                    "hidden"],
  ["refused before the head consents",              "refuseExtension",    { extension: "proposed" },       "hidden"],
  ["refused after the reply",                       "refuseExtension",    { round: 2 },                    "hidden"],
];

test.each(FORBIDDEN)("%s: no %s", (_rule, name, wrong, why) => {
  const verdict = assignmentWorkflow.judge(name, { ...goodFor(name), ...wrong }, viewerOf(name));
  const refused = { kind: "refused", because: { key: `assignment.${why}` } };
  expect(verdict).toEqual(why === "hidden" ? { kind: "hidden" } : refused);
});

test("the hand-written list has a line for every fact of every row", () => {
  const inTable = ASSIGNMENT_TRANSITION_NAMES.flatMap((name) => {
    const { when = [], guards = [] } = ROWS[name];
    return [...when, ...guards].map((fact) => `${name} ${fact}`);
  });
  const written = FORBIDDEN.flatMap(([, name, wrong]) => {
    const { when = [], guards = [] } = ROWS[name];
    const subject = { ...goodFor(name), ...wrong };
    const broken = [...when, ...guards].filter((fact) => !ASSIGNMENT_GUARDS[fact](subject, viewerOf(name)));
    return broken.map((fact) => `${name} ${fact}`);
  });
  expect(inTable.filter((line) => !written.includes(line))).toEqual([]);
});

test("whoever has no unit has nobody's work, not even work without a lead", () => {
  const orphan = as("unit_handler", null);
  const nobodys = { ...goodFor("rejectOpinion"), leadUnitId: null };
  expect(assignmentWorkflow.judge("rejectOpinion", nobodys, orphan)).toEqual({ kind: "hidden" });
  expect(assignmentWorkflow.judge("receive", goodFor("receive"), orphan)).toEqual({ kind: "hidden" });
});

test("staff decides about every return, the government office about its own side only", () => {
  const court = { ...goodFor("acceptReturn"), governmentSide: false };
  expect(assignmentWorkflow.judge("acceptReturn", court, as("staff")).kind).toBe("allowed");
  expect(assignmentWorkflow.judge("acceptReturn", court, as("government_office")).kind).toBe("hidden");
});

test("a head's word on more time goes one way: consent where staff decides, else his own", () => {
  fc.assert(
    fc.property(anySubject, (subject) => {
      const ways = (["consentExtension", "extendOnOwnWord"] as const).filter(
        (name) => assignmentWorkflow.judge(name, subject, as("unit_head")).kind !== "hidden",
      );
      expect(ways.length).toBeLessThanOrEqual(1);
    }),
  );
});
