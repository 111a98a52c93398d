import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySubject, FACTS, ME } from "@/tests/support/suggestion-facts";
import type { Role, Viewer } from "../viewer";
import type { Transition } from "../workflow";
import { GUARDS, type Guard, type Subject } from "./guards";
import type { State } from "./states";
import { suggestionWorkflow, TRANSITION_NAMES, TRANSITIONS, type TransitionName } from "./workflow";

const ROWS: Record<TransitionName, Transition<State, Guard, string>> = TRANSITIONS;

const base = fc.sample(anySubject, { numRuns: 1, seed: 7 })[0];
const as = (role: Role, delegationId: string | null = "north"): Viewer => ({
  userId: ME,
  congressId: "hebi",
  role,
  unitId: null,
  delegationId,
});

function goodFor(name: TransitionName): Subject {
  const { from, when = [], guards = [] } = ROWS[name];
  const [state] = from;
  if (!base || !state) throw new Error("nothing to start from");
  return Object.assign({ ...base, state }, ...[...when, ...guards].map((fact) => FACTS[fact].holds));
}

const viewerOf = (name: TransitionName) => as(ROWS[name].by[0] ?? "system");

describe("each row, with everything its facts ask for", () => {
  test.each(TRANSITION_NAMES)("%s is allowed, and each broken fact alone takes it away", (name) => {
    const { when = [], guards = [] } = ROWS[name];
    const good = goodFor(name);
    const judge = (subject: Subject) => suggestionWorkflow.judge(name, subject, viewerOf(name));
    expect(judge(good).kind).toBe("allowed");
    for (const fact of when)
      expect([fact, judge({ ...good, ...FACTS[fact].broken })]).toEqual([fact, { kind: "hidden" }]);
    for (const fact of guards) {
      const refused = { kind: "refused", because: { key: `suggestion.${fact}` } };
      expect([fact, judge({ ...good, ...FACTS[fact].broken })]).toEqual([fact, refused]);
    }
  });
});

/** What the law and the rules forbid, written by hand from rules.md §5.1: row, act, what is wrong, what it says. */
// biome-ignore format: a table
const FORBIDDEN: [string, TransitionName, Partial<Subject>, Guard | "hidden"][] = [
  ["1 the mandate ended",                    "invite",              { leadActive: false },         "isActive"],
  ["1 nobody to invite",                     "invite",              { cosigners: 0 },              "hasCosigners"],
  ["1 the text lacks a part",                "invite",              { missing: 1 },                "isComplete"],
  ["1 another deputy's text",                "invite",              { leadId: "other" },           "hidden"],
  ["2 another deputy edits",                 "edit",                { leadId: "other" },           "hidden"],
  ["2 another deputy amends",                "amend",               { leadId: "other" },           "hidden"],
  ["3 a co-signer has not confirmed",        "submit",              { cosignersUnconfirmed: 1 },   "isCosigned"],
  ["3 not ticked as one matter",             "submit",              { oneMatter: false },          "isOneMatter"],
  ["3 suspended",                            "submit",              { leadActive: false },         "isActive"],
  ["3 incomplete",                           "submit",              { missing: 2 },                "isComplete"],
  ["3 another deputy files",                 "submit",              { leadId: "other" },           "hidden"],
  ["3 to the office while the congress meets", "submit",            { path: "delegation" },        "hidden"],
  ["3 in session: not co-signed",            "submitInSession",     { cosignersUnconfirmed: 1 },   "isCosigned"],
  ["3 in session: suspended",                "submitInSession",     { leadActive: false },         "isActive"],
  ["3 in session: incomplete",               "submitInSession",     { missing: 1 },                "isComplete"],
  ["3 in session: several matters",          "submitInSession",     { oneMatter: false },          "isOneMatter"],
  ["3 in session: somebody else",            "submitInSession",     { leadId: "other" },           "hidden"],
  ["3 no session runs",                      "submitInSession",     { path: "office" },            "hidden"],
  ["3 secretariat: not co-signed",           "submitToSecretariat", { cosignersUnconfirmed: 1 },   "isCosigned"],
  ["3 secretariat: suspended",               "submitToSecretariat", { leadActive: false },         "isActive"],
  ["3 secretariat: incomplete",              "submitToSecretariat", { missing: 1 },                "isComplete"],
  ["3 secretariat: several matters",         "submitToSecretariat", { oneMatter: false },          "isOneMatter"],
  ["3 secretariat: somebody else",           "submitToSecretariat", { leadId: "other" },           "hidden"],
  ["3 a delegation checks first",            "submitToSecretariat", { path: "delegation" },        "hidden"],
  ["4 another delegation's clerk forwards",  "forward",             { delegationId: "south" },     "hidden"],
  ["4 another delegation's clerk sends back", "sendBack",           { delegationId: "south" },     "hidden"],
  ["4 the clerk's own text",                 "forward",             { leadId: ME },                "notOwnText"],
  ["4 the clerk's own text, back",           "sendBack",            { leadId: ME },                "notOwnText"],
  ["4 takes over his own text",              "takeOver",            { leadId: ME },                "notOwnText"],
  ["5 the reviewer's own text",              "giveBack",            { leadId: ME },                "notOwnText"],
  ["6 a refusal is proposed already",        "proposeRefusal",      { refusalKind: "letter" },     "hidden"],
  ["6 the proposer's own text",              "proposeRefusal",      { leadId: ME },                "notOwnText"],
  ["6 the same person proposes and declines", "decline",            { refusalProposedBy: ME },     "secondPerson"],
  ["6 declined without a proposal",          "decline",             { refusalKind: null },         "hidden"],
  ["6 declined, though a letter is proposed", "decline",            { refusalKind: "letter" },     "hidden"],
  ["6 declines his own text",                "decline",             { leadId: ME },                "notOwnText"],
  ["6 the same person makes it a letter",    "treatAsLetter",       { refusalProposedBy: ME },     "secondPerson"],
  ["6 a letter without a proposal",          "treatAsLetter",       { refusalKind: null },         "hidden"],
  ["6 makes his own text a letter",          "treatAsLetter",       { leadId: ME },                "notOwnText"],
  ["6 nothing to drop",                      "dropRefusal",         { refusalKind: null },         "hidden"],
  ["7 first review between sessions",        "firstReview",         { period: "intersession" },    "hidden"],
  ["7 reviewed already",                     "firstReview",         { firstReviewedBy: "other" },  "hidden"],
  ["7 reviewed though refusal is proposed",  "firstReview",         { refusalKind: "decline" },    "hidden"],
  ["7 reviews his own text",                 "firstReview",         { leadId: ME },                "notOwnText"],
  ["7 accepts while refusal is proposed",    "accept",              { refusalKind: "decline" },    "hidden"],
  ["7 accepts his own text",                 "accept",              { leadId: ME },                "notOwnText"],
  ["7 the same person reviews twice",        "accept",              { period: "session", firstReviewedBy: ME }, "reviewedTwice"],
  ["7 nobody reviewed first in session",     "accept",              { period: "session", firstReviewedBy: null }, "reviewedTwice"],
  ["7 no category",                          "accept",              { hasCategory: false },        "hasCategory"],
  ["7 similar cases not looked for",         "accept",              { similarChecked: false },     "similarChecked"],
  ["7 not checked for secrets",              "accept",              { secretChecked: false },      "secretChecked"],
  ["9 a leader has to decide first",         "assign",              { disputed: true },            "notDisputed"],
  ["9 a leader has to decide first",         "handOver",            { disputed: true },            "notDisputed"],
  ["9 a leader has to decide first",         "dispatch",            { disputed: true },            "notDisputed"],
  ["9 nothing is disputed",                  "callArbitration",     { disputed: false },           "hidden"],
  ["9 called already",                       "callArbitration",     { arbitrationOpen: true },     "hidden"],
  ["9 nobody called for an arbitration",     "arbitrate",           { arbitrationOpen: false },    "hidden"],
  ["9 whoever called does not decide",       "arbitrate",           { arbitrationCalledBy: ME },   "notOwnCall"],
  ["10 a unit still has it",                 "recall",              { activeAssignments: 1 },      "allReturned"],
  ["10 the government office dispatched it", "recall",              { viaGovernment: true },       "hidden"],
  ["10 a department still has it",           "recallToGovernment",  { activeAssignments: 1 },      "allReturned"],
  ["10 staff assigned it itself",            "recallToGovernment",  { viaGovernment: false },      "hidden"],
  ["11 a unit still owes its reply",         "reply",               { repliesPending: 1 },         "allReplied"],
  ["12 somebody else rates",                 "approve",             { raterId: "other" },          "hidden"],
  ["12 nobody can rate",                     "approve",             { raterId: null },             "hidden"],
  ["12 reminded while the clock runs",       "remind",              { feedbackOver: false },       "feedbackOver"],
  ["12 reminded twice",                      "remind",              { reminded: true },            "hidden"],
  ["12 closed while the clock runs",         "closeUnrated",        { feedbackOver: false },       "feedbackOver"],
  ["12 closed without a reminder",           "closeUnrated",        { reminded: false },           "reminded"],
  ["12 nobody is left to be reminded",       "remind",              { raterId: null },             "hidden"],
  ["12 nobody is left who could be silent",  "closeUnrated",        { raterId: null },             "hidden"],
  ["12 somebody can rate",                   "closeWithoutRater",   { raterId: "other" },          "hidden"],
  ["13 disputed by somebody else",           "dispute",             { raterId: "other" },          "hidden"],
  ["13 disputed a second time",              "dispute",             { round: 2 },                  "hidden"],
  ["14 not all replied again",               "replyAgain",          { repliesPending: 1 },         "allReplied"],
  ["15 appealed in the first round",         "appeal",              { round: 1 },                  "hidden"],
  ["15 appealed in the last round",          "appeal",              { round: 3 },                  "hidden"],
  ["15 appealed by somebody else",           "appeal",              { raterId: "other" },          "hidden"],
  ["16 the last word before the last round", "rateLast",            { round: 2 },                  "hidden"],
  ["16 the last word of somebody else",      "rateLast",            { raterId: "other" },          "hidden"],
  ["16 an opinion before the panel has met",  "evaluate",            { panelHeld: false },          "panelHeld"],
  ["a fourth round after a vote",            "handleAgain",         { round: 3 },                  "notLastRound"],
  ["16 handed back without an opinion",      "handBack",            { evaluated: false },          "isEvaluated"],
  ["16 a fourth round",                      "handBack",            { round: 3 },                  "notLastRound"],
  ["16 closed without an opinion",           "closeEvaluated",      { evaluated: false },          "isEvaluated"],
  ["17 somebody else asks to withdraw",      "askWithdrawal",       { leadId: "other" },           "hidden"],
  ["17 asked already",                       "askWithdrawal",       { withdrawalAsked: true },     "hidden"],
  ["17 somebody else withdraws",             "withdraw",            { leadId: "other" },           "hidden"],
  ["17 a signer does not agree",             "withdraw",            { signersNotAgreed: 1 },       "allSignersAgree"],
  ["17 somebody else takes the wish back",   "dropWithdrawal",      { withdrawalAsked: true, leadId: "other" }, "hidden"],
  ["17 taken back though nobody asked",      "dropWithdrawal",      { withdrawalAsked: false },    "hidden"],
  ["17 confirmed though nobody asked",       "confirmWithdrawal",   { withdrawalAsked: false },    "hidden"],
  ["17 confirmed though a signer disagrees", "confirmWithdrawal",   { signersNotAgreed: 1 },       "allSignersAgree"],
  ["19 proposed already",                    "proposeReopening",    { reopenProposedBy: "other" }, "hidden"],
  ["19 no round is left",                    "proposeReopening",    { round: 3 },                  "notLastRound"],
  ["19 reopened though nobody proposed",     "reopen",              { reopenProposedBy: null },    "hidden"],
  ["19 proposed and decided by one person",  "reopen",              { reopenProposedBy: ME },      "reopenSecondPerson"],
  ["19 a fourth round",                      "reopen",              { round: 3 },                  "notLastRound"],
  ["19 nothing to refuse",                   "refuseReopening",     { reopenProposedBy: null },    "hidden"],
  ["3 the signed paper is missing", "submit", { enteredBy: ME, hasScan: false }, "hasScan"],
  ["3 the signed paper is missing", "submitInSession", { enteredBy: ME, hasScan: false }, "hasScan"],
  ["3 the signed paper is missing", "submitToSecretariat", { enteredBy: ME, hasScan: false }, "hasScan"],
  ["3 another person entered it", "submitPaper", { enteredBy: "other" }, "hidden"],
  ["3 the congress meets", "submitPaper", { path: "delegation" }, "hidden"],
  ["3 the mandate ended", "submitPaper", { leadActive: false }, "isActive"],
  ["3 the text lacks a part", "submitPaper", { missing: 1 }, "isComplete"],
  ["3 not ticked as one matter", "submitPaper", { oneMatter: false }, "isOneMatter"],
  ["3 the signed paper is missing", "submitPaper", { enteredBy: ME, hasScan: false }, "hasScan"],
  ["3 another person entered it", "submitPaperInSession", { enteredBy: "other" }, "hidden"],
  ["3 no session runs", "submitPaperInSession", { path: "office" }, "hidden"],
  ["3 the mandate ended", "submitPaperInSession", { leadActive: false }, "isActive"],
  ["3 the text lacks a part", "submitPaperInSession", { missing: 1 }, "isComplete"],
  ["3 not ticked as one matter", "submitPaperInSession", { oneMatter: false }, "isOneMatter"],
  ["3 the signed paper is missing", "submitPaperInSession", { enteredBy: ME, hasScan: false }, "hasScan"],
  ["3 another person entered it", "submitPaperToSecretariat", { enteredBy: "other" }, "hidden"],
  ["3 a delegation checks first", "submitPaperToSecretariat", { path: "office" }, "hidden"],
  ["3 the mandate ended", "submitPaperToSecretariat", { leadActive: false }, "isActive"],
  ["3 the text lacks a part", "submitPaperToSecretariat", { missing: 1 }, "isComplete"],
  ["3 not ticked as one matter", "submitPaperToSecretariat", { oneMatter: false }, "isOneMatter"],
  ["3 the signed paper is missing", "submitPaperToSecretariat", { enteredBy: ME, hasScan: false }, "hasScan"],
  ["6 another person entered it", "amendPaper", { enteredBy: "other" }, "hidden"],
  ["6 another person entered it", "discardPaper", { enteredBy: "other" }, "hidden"],
  ["6 a split is proposed", "giveBack", { splitProposed: true }, "splitNotProposed"],
  ["6 a split is proposed", "proposeRefusal", { splitProposed: true }, "splitNotProposed"],
  ["6 answered already", "answerLetter", { letterAnswered: true }, "hidden"],
  ["6 no answer yet", "correctLetterAnswer", { letterAnswered: false }, "hidden"],
  ["6 a split is proposed", "proposeSplit", { splitProposed: true }, "hidden"],
  ["6 a refusal is proposed", "proposeSplit", { refusalKind: "decline" }, "hidden"],
  ["6 his own text", "proposeSplit", { leadId: ME }, "notOwnText"],
  ["6 one point only", "proposeSplit", { points: 1 }, "severalPoints"],
  ["6 no split is proposed", "dropSplit", { splitProposed: false }, "hidden"],
  ["6 another deputy", "agreeToSplit", { leadId: "other" }, "hidden"],
  ["6 no split is proposed", "agreeToSplit", { splitProposed: false }, "hidden"],
  ["6 the mandate ended", "agreeToSplit", { leadActive: false }, "isActive"],
  ["6 another deputy", "refuseSplit", { leadId: "other" }, "hidden"],
  ["6 no split is proposed", "refuseSplit", { splitProposed: false }, "hidden"],
  ["6 a split is proposed", "firstReview", { splitProposed: true }, "splitNotProposed"],
  ["6 a split is proposed", "accept", { splitProposed: true }, "splitNotProposed"],
  ["12 nobody can rate", "approveOnPaper", { raterId: null }, "hidden"],
  ["12 the signed slip is missing", "approveOnPaper", { hasRatingScan: false }, "hasRatingScan"],
  ["12 nobody can rate", "disputeOnPaper", { raterId: null }, "hidden"],
  ["12 the second round", "disputeOnPaper", { round: 2 }, "hidden"],
  ["12 the signed slip is missing", "disputeOnPaper", { hasRatingScan: false }, "hasRatingScan"],
  ["12 nobody can rate", "appealOnPaper", { raterId: null }, "hidden"],
  ["12 the third round", "appealOnPaper", { round: 3 }, "hidden"],
  ["12 the signed slip is missing", "appealOnPaper", { hasRatingScan: false }, "hasRatingScan"],
  ["12 nobody can rate", "rateLastOnPaper", { raterId: null }, "hidden"],
  ["12 not the last round", "rateLastOnPaper", { round: 2 }, "hidden"],
  ["12 the signed slip is missing", "rateLastOnPaper", { hasRatingScan: false }, "hasRatingScan"],
  ["12 another deputy", "objectToPaperRating", { raterId: null }, "hidden"],
  ["12 no entered rating, or too late", "objectToPaperRating", { paperRatingOpen: false }, "hidden"],
];

test.each(FORBIDDEN)("%s: no %s", (_rule, name, wrong, why) => {
  const verdict = suggestionWorkflow.judge(name, { ...goodFor(name), ...wrong }, viewerOf(name));
  const refused = { kind: "refused", because: { key: `suggestion.${why}` } };
  expect(verdict).toEqual(why === "hidden" ? { kind: "hidden" } : refused);
});

test("the hand-written list has a line for every fact of every row", () => {
  const inTable = TRANSITION_NAMES.flatMap((name) => {
    const { when = [], guards = [] } = ROWS[name];
    return [...when, ...guards].map((fact) => `${name} ${fact}`);
  });
  const broken = (name: TransitionName, wrong: Partial<Subject>) => {
    const { when = [], guards = [] } = ROWS[name];
    const subject = { ...goodFor(name), ...wrong };
    const facts = [...when, ...guards].filter((fact) => !GUARDS[fact](subject, viewerOf(name)));
    return facts.map((fact) => `${name} ${fact}`);
  };
  const written = FORBIDDEN.flatMap(([, name, wrong]) => broken(name, wrong));
  expect(inTable.filter((line) => !written.includes(line))).toEqual([]);
});

describe("a fork is two rows with opposite facts", () => {
  const forks: TransitionName[][] = [
    ["submit", "submitInSession", "submitToSecretariat"],
    ["dispute", "appeal", "rateLast"],
    ["decline", "treatAsLetter"],
    ["proposeRefusal", "dropRefusal"],
    ["proposeReopening", "reopen", "refuseReopening"],
    ["withdraw", "confirmWithdrawal"],
    ["recall", "recallToGovernment"],
    ["closeUnrated", "closeWithoutRater"],
  ];
  test.each(forks.map((names) => [names.join(" / "), names] as const))("%s", (_label, names) => {
    fc.assert(
      fc.property(anySubject, fc.constantFrom("deputy", "staff", "leader"), (subject, role) => {
        const open = names.filter(
          (name) => suggestionWorkflow.judge(name, subject, as(role)).kind !== "hidden",
        );
        const alone = open.filter((name) => name !== "refuseReopening");
        expect(alone.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a deputy who rates an answered case always has exactly one way to be dissatisfied", () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        const mine: Subject = { ...subject, state: "replied", raterId: ME };
        const ways = (["dispute", "appeal", "rateLast"] as const).filter(
          (name) => suggestionWorkflow.judge(name, mine, as("deputy")).kind === "allowed",
        );
        expect(ways).toHaveLength(1);
      }),
    );
  });

  test("a lead deputy who files always has exactly one way to go", () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        const mine: Subject = { ...subject, state: "draft", leadId: ME };
        const ways = (["submit", "submitInSession", "submitToSecretariat"] as const).filter(
          (name) => suggestionWorkflow.judge(name, mine, as("deputy")).kind !== "hidden",
        );
        expect(ways).toHaveLength(1);
      }),
    );
  });
});

test("a clerk without a delegation has no delegation's suggestions", () => {
  const lost = { ...goodFor("forward"), delegationId: null };
  expect(suggestionWorkflow.judge("forward", lost, as("delegation_clerk", null))).toEqual({ kind: "hidden" });
});
