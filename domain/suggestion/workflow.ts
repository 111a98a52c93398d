import type { ClockName } from "../clock/rules";
import { defineWorkflow, namesOf, type Transition } from "../workflow";
import { GUARDS, type Guard, type Subject } from "./guards";
import type { State } from "./states";

// A fork is two rows with opposite guards, never an `if`.
// biome-ignore format: a table
/** The whole truth about a suggestion's moves (rules.md §5.1; the numbers are its rows). */
export const TRANSITIONS = {
  /*  1 */ invite:             { from: ["draft"],                                            to: "cosigning",        by: ["deputy"],           when: ["isLead"], guards: ["isActive", "hasCosigners", "isComplete"] },
  /*  2 */ edit:               { from: ["cosigning"],                                        to: "draft",            by: ["deputy"],           when: ["isLead"] },
           amend:              { from: ["returned"],                                         to: "draft",            by: ["deputy"],           when: ["isLead"] },
  /*  3 */ submit:             { from: ["draft", "cosigning"],                               to: "submitted",        by: ["deputy"],           when: ["isLead", "goesToOffice"], guards: ["isActive", "isComplete", "isOneMatter", "isCosigned"],     starts: ["review"] },
           submitInSession:    { from: ["draft", "cosigning"],                               to: "delegation_check", by: ["deputy"],           when: ["isLead", "goesToDelegation"], guards: ["isActive", "isComplete", "isOneMatter", "isCosigned"], starts: ["sessionAssign"] },
           submitToSecretariat: { from: ["draft", "cosigning"], to: "submitted", by: ["deputy"], when: ["isLead", "goesToSecretariat"], guards: ["isActive", "isComplete", "isOneMatter", "isCosigned"], starts: ["sessionAssign"] },
  /*  4 */ forward:            { from: ["delegation_check"],                                 to: "submitted",        by: ["delegation_clerk"], when: ["ownDelegation"], guards: ["notOwnText"] },
           sendBack:           { from: ["delegation_check"],                                 to: "returned",         by: ["delegation_clerk"], when: ["ownDelegation"], guards: ["notOwnText"], stops: ["sessionAssign"], note: "required" },
  /*  5 */ giveBack:           { from: ["submitted"],                                        to: "returned",         by: ["staff"],            guards: ["notOwnText"],                                            stops: ["review", "sessionAssign"], note: "required" },
  /*  6 */ proposeRefusal:     { from: ["submitted"],                                        to: "stay",             by: ["staff"],            when: ["nothingProposed"], guards: ["notOwnText"],                         note: "required" },
           dropRefusal:        { from: ["submitted"],                                        to: "stay",             by: ["staff"],            when: ["refusalProposed"],                                       note: "required" },
           decline:            { from: ["submitted"],                                        to: "declined",         by: ["staff"],            when: ["declineProposed"], guards: ["notOwnText", "secondPerson"],         stops: ["review", "sessionAssign"] },
           treatAsLetter:      { from: ["submitted"],                                        to: "letter",           by: ["staff"],            when: ["letterProposed"], guards: ["notOwnText", "secondPerson"],          stops: ["review", "sessionAssign"] },
  /*  7 */ firstReview:        { from: ["submitted"],                                        to: "stay",             by: ["staff"],            when: ["inSession", "notReviewedYet", "nothingProposed"], guards: ["notOwnText"] },
           accept:             { from: ["submitted"],                                        to: "accepted",         by: ["staff"],            when: ["nothingProposed"], guards: ["notOwnText", "reviewedTwice", "hasCategory", "similarChecked", "secretChecked"] },
  /*  9 */ assign:             { from: ["accepted"],                                         to: "assigned",         by: ["staff"],            stops: ["review", "sessionAssign", "reassign"] },
  /* 10 */ recall:             { from: ["assigned"],                                         to: "accepted",         by: ["system"],           guards: ["allReturned"],                                           starts: ["reassign"] },
  /* 11 */ reply:              { from: ["assigned"],                                         to: "replied",          by: ["system"],           guards: ["allReplied"],                                            starts: ["feedback"] },
  /* 12 */ approve:            { from: ["replied"],                                          to: "closed",           by: ["deputy"],           when: ["isRater"],                                               stops: ["feedback"] },
           remind:             { from: ["replied"],                                          to: "stay",             by: ["staff", "system"],  when: ["notReminded"], guards: ["feedbackOver"] },
           closeUnrated:       { from: ["replied"],                                          to: "closed",           by: ["staff"],            guards: ["feedbackOver", "reminded"],                              stops: ["feedback"], note: "required" },
  /* 13 */ dispute:            { from: ["replied"],                                          to: "rehandling",       by: ["deputy"],           when: ["isRater", "firstRound"],                                 stops: ["feedback"], note: "required" },
  /* 14 */ replyAgain:         { from: ["rehandling"],                                       to: "replied",          by: ["system"],           guards: ["allReplied"],                                            starts: ["feedback"] },
  /* 15 */ appeal:             { from: ["replied"],                                          to: "evaluating",       by: ["deputy"],           when: ["isRater", "secondRound"],                                stops: ["feedback"], note: "required" },
           rateLast:           { from: ["replied"],                                          to: "closed",           by: ["deputy"],           when: ["isRater", "lastRound"],                                  stops: ["feedback"], note: "required" },
  /* 16 */ evaluate:           { from: ["evaluating"],                                       to: "stay",             by: ["staff"],            note: "required" },
           handBack:           { from: ["evaluating"],                                       to: "rehandling",       by: ["staff"],            guards: ["isEvaluated", "notLastRound"] },
           closeEvaluated:     { from: ["evaluating"],                                       to: "closed",           by: ["staff"],            guards: ["isEvaluated"] },
  /* 17 */ askWithdrawal:      { from: ["cosigning", "delegation_check", "submitted", "returned", "accepted", "assigned"], to: "stay", by: ["deputy"], when: ["isLead", "withdrawalNotAsked"], note: "required" },
           withdraw:           { from: ["draft", "cosigning", "delegation_check", "submitted", "returned", "accepted"], to: "withdrawn", by: ["deputy"],  when: ["isLead"], guards: ["allSignersAgree"], stops: ["review", "sessionAssign", "reassign"] },
           confirmWithdrawal:  { from: ["assigned"],                                         to: "withdrawn",        by: ["staff"],            when: ["withdrawalAsked"], guards: ["allSignersAgree"],                    stops: ["reassign"] },
  /* 19 */ proposeReopening:   { from: ["closed"],                                           to: "stay",             by: ["staff"],            when: ["reopenNotProposed"], guards: ["notLastRound"],                     note: "required" },
           reopen:             { from: ["closed"],                                           to: "rehandling",       by: ["leader"],           when: ["reopenProposed"], guards: ["reopenSecondPerson", "notLastRound"] },
           refuseReopening:    { from: ["closed"],                                           to: "stay",             by: ["leader"],           when: ["reopenProposed"],                                        note: "required" },
           urge:               { from: ["assigned", "rehandling"],                           to: "stay",             by: ["staff", "government_office"], note: "required" },
} as const satisfies Record<string, Transition<State, Guard, ClockName>>;

/** The name of a move; also its event: `suggestion.<name>`. */
export type TransitionName = keyof typeof TRANSITIONS;
export const TRANSITION_NAMES = namesOf(TRANSITIONS);

/** A suggestion's machine. */
export const suggestionWorkflow = defineWorkflow<State, Guard, TransitionName, Subject>(
  "suggestion",
  TRANSITIONS,
  GUARDS,
);
