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
  /*  3 */ submit:             { from: ["draft", "cosigning"],                               to: "submitted",        by: ["deputy"],           when: ["isLead", "goesToOffice"], guards: ["isActive", "isComplete", "isOneMatter", "isCosigned", "hasScan"],     starts: ["review"] },
           submitInSession:    { from: ["draft", "cosigning"],                               to: "delegation_check", by: ["deputy"],           when: ["isLead", "goesToDelegation"], guards: ["isActive", "isComplete", "isOneMatter", "isCosigned", "hasScan"], starts: ["sessionAssign"] },
           submitToSecretariat: { from: ["draft", "cosigning"], to: "submitted", by: ["deputy"], when: ["isLead", "goesToSecretariat"], guards: ["isActive", "isComplete", "isOneMatter", "isCosigned", "hasScan"], starts: ["sessionAssign"] },
           submitPaper:        { from: ["draft"], to: "submitted",        by: ["staff"], when: ["isEnterer", "goesToOffice"],      guards: ["isActive", "isComplete", "isOneMatter", "hasScan"], starts: ["review"] },
           submitPaperInSession: { from: ["draft"], to: "delegation_check", by: ["staff"], when: ["isEnterer", "goesToDelegation"],  guards: ["isActive", "isComplete", "isOneMatter", "hasScan"], starts: ["sessionAssign"] },
           submitPaperToSecretariat: { from: ["draft"], to: "submitted",  by: ["staff"], when: ["isEnterer", "goesToSecretariat"], guards: ["isActive", "isComplete", "isOneMatter", "hasScan"], starts: ["sessionAssign"] },
           amendPaper:         { from: ["returned"],                                         to: "draft",            by: ["staff"],            when: ["isEnterer"] },
           discardPaper:       { from: ["draft"],                                            to: "withdrawn",        by: ["staff"],            when: ["isEnterer"], note: "required" },
  /*  4 */ forward:            { from: ["delegation_check"],                                 to: "submitted",        by: ["delegation_clerk"], when: ["ownDelegation"], guards: ["notOwnText"] },
           sendBack:           { from: ["delegation_check"],                                 to: "returned",         by: ["delegation_clerk"], when: ["ownDelegation"], guards: ["notOwnText"], stops: ["sessionAssign"], note: "required" },
           takeOver:           { from: ["delegation_check"],                                 to: "submitted",        by: ["staff"],            guards: ["notOwnText"], note: "required" },
  /*  5 */ giveBack:           { from: ["submitted"],                                        to: "returned",         by: ["staff"],            guards: ["notOwnText", "splitNotProposed"],                                            stops: ["review", "sessionAssign"], note: "required" },
  /*  6 */ proposeRefusal:     { from: ["submitted"],                                        to: "stay",             by: ["staff"],            when: ["nothingProposed"], guards: ["notOwnText", "splitNotProposed"],                         note: "required" },
           dropRefusal:        { from: ["submitted"],                                        to: "stay",             by: ["staff"],            when: ["refusalProposed"],                                       note: "required" },
           decline:            { from: ["submitted"],                                        to: "declined",         by: ["staff"],            when: ["declineProposed"], guards: ["notOwnText", "secondPerson"],         stops: ["review", "sessionAssign"] },
           treatAsLetter:      { from: ["submitted"],                                        to: "letter",           by: ["staff"],            when: ["letterProposed"], guards: ["notOwnText", "secondPerson"],          stops: ["review", "sessionAssign"] },
           answerLetter:       { from: ["letter"],                                           to: "stay",             by: ["staff"],            when: ["letterNotAnswered"] },
           correctLetterAnswer: { from: ["letter"],                                          to: "stay",             by: ["staff"],            when: ["letterAnswered"],                                        note: "required" },
           proposeSplit:       { from: ["submitted"],                                        to: "stay",             by: ["staff"],            when: ["splitNotProposed", "nothingProposed"], guards: ["notOwnText", "severalPoints"], note: "required" },
           dropSplit:          { from: ["submitted"],                                        to: "stay",             by: ["staff"],            when: ["splitProposed"],                                         note: "required" },
           agreeToSplit:       { from: ["submitted"],                                        to: "split",            by: ["deputy"],           when: ["isLead", "splitProposed"], guards: ["isActive"],         stops: ["review", "sessionAssign"] },
           refuseSplit:        { from: ["submitted"],                                        to: "stay",             by: ["deputy"],           when: ["isLead", "splitProposed"],                               note: "required" },
  /*  7 */ firstReview:        { from: ["submitted"],                                        to: "stay",             by: ["staff"],            when: ["inSession", "notReviewedYet", "nothingProposed"], guards: ["notOwnText", "splitNotProposed"] },
           accept:             { from: ["submitted"],                                        to: "accepted",         by: ["staff"],            when: ["nothingProposed"], guards: ["notOwnText", "splitNotProposed", "reviewedTwice", "hasCategory", "similarChecked", "secretChecked"] },
  /*  9 */ assign:             { from: ["accepted"],                                         to: "assigned",         by: ["staff"],            guards: ["notDisputed"], stops: ["review", "sessionAssign", "reassign"] },
           handOver:           { from: ["accepted"],                                         to: "dispatching",      by: ["staff"],            guards: ["notDisputed"], starts: ["dispatch"], stops: ["review", "sessionAssign", "reassign"] },
           dispatch:           { from: ["dispatching"],                                      to: "assigned",         by: ["government_office"], guards: ["notDisputed"], stops: ["dispatch"] },
           returnToOffice:     { from: ["dispatching"],                                      to: "accepted",         by: ["government_office"], starts: ["reassign"], stops: ["dispatch"], note: "required" },
           callArbitration:    { from: ["accepted", "dispatching"],                          to: "stay",             by: ["staff"],            when: ["isDisputed", "noArbitration"],                           note: "required" },
           arbitrate:          { from: ["accepted", "dispatching"],                          to: "assigned",         by: ["leader"],           when: ["arbitrationOpen"], guards: ["notOwnCall"], stops: ["review", "sessionAssign", "reassign", "dispatch"], note: "required" },
  /* 10 */ recall:             { from: ["assigned"],                                         to: "accepted",         by: ["system"],           when: ["notDispatched"], guards: ["allReturned"],                                           starts: ["reassign"] },
           recallToGovernment: { from: ["assigned"],                                         to: "dispatching",      by: ["system"],           when: ["wasDispatched"], guards: ["allReturned"],                  starts: ["dispatch"] },
  /* 11 */ reply:              { from: ["assigned"],                                         to: "replied",          by: ["system"],           guards: ["allReplied"],                                            starts: ["feedback", "publish"] },
  /* 12 */ approve:            { from: ["replied"],                                          to: "closed",           by: ["deputy"],           when: ["isRater"],                                               stops: ["feedback"] },
           remind:             { from: ["replied"],                                          to: "stay",             by: ["staff", "system"],  when: ["hasRater", "notReminded"], guards: ["feedbackOver"] },
           closeUnrated:       { from: ["replied"],                                          to: "closed",           by: ["staff"],            when: ["hasRater"], guards: ["feedbackOver", "reminded"],                              stops: ["feedback"], note: "required" },
           closeWithoutRater:  { from: ["replied"],                                          to: "closed",           by: ["staff"],            when: ["noRater"],                                               stops: ["feedback"], note: "required" },
  /* 13 */ dispute:            { from: ["replied"],                                          to: "rehandling",       by: ["deputy"],           when: ["isRater", "firstRound"],                                 stops: ["feedback", "publish"], note: "required" },
  /* 14 */ replyAgain:         { from: ["rehandling"],                                       to: "replied",          by: ["system"],           guards: ["allReplied"],                                            starts: ["feedback", "publish"] },
  /* 15 */ appeal:             { from: ["replied"],                                          to: "evaluating",       by: ["deputy"],           when: ["isRater", "secondRound"],                                stops: ["feedback"], note: "required" },
           rateLast:           { from: ["replied"],                                          to: "closed",           by: ["deputy"],           when: ["isRater", "lastRound"],                                  stops: ["feedback"], note: "required" },
           approveOnPaper:     { from: ["replied"],                                          to: "closed",           by: ["staff"],            when: ["hasRater"], guards: ["hasRatingScan"],                   stops: ["feedback"] },
           disputeOnPaper:     { from: ["replied"],                                          to: "rehandling",       by: ["staff"],            when: ["hasRater", "firstRound"], guards: ["hasRatingScan"],     stops: ["feedback", "publish"], note: "required" },
           appealOnPaper:      { from: ["replied"],                                          to: "evaluating",       by: ["staff"],            when: ["hasRater", "secondRound"], guards: ["hasRatingScan"],    stops: ["feedback"], note: "required" },
           rateLastOnPaper:    { from: ["replied"],                                          to: "closed",           by: ["staff"],            when: ["hasRater", "lastRound"], guards: ["hasRatingScan"],      stops: ["feedback"], note: "required" },
           objectToPaperRating: { from: ["rehandling", "evaluating", "closed"],              to: "stay",             by: ["deputy"],           when: ["isRater", "paperRatingOpen"],                            note: "required" },
  /* 16 */ evaluate:           { from: ["evaluating"],                                       to: "stay",             by: ["staff"],            guards: ["panelHeld"],                                             note: "required" },
           handBack:           { from: ["evaluating"],                                       to: "rehandling",       by: ["staff"],            guards: ["isEvaluated", "notLastRound"], stops: ["publish"] },
           closeEvaluated:     { from: ["evaluating"],                                       to: "closed",           by: ["staff"],            guards: ["isEvaluated"] },
  /* 17 */ askWithdrawal:      { from: ["cosigning", "delegation_check", "submitted", "returned", "accepted", "dispatching", "assigned"], to: "stay", by: ["deputy"], when: ["isLead", "withdrawalNotAsked"], note: "required" },
           dropWithdrawal:     { from: ["cosigning", "delegation_check", "submitted", "returned", "accepted", "dispatching", "assigned"], to: "stay", by: ["deputy"], when: ["isLead", "withdrawalAsked"] },
           withdraw:           { from: ["draft", "cosigning", "delegation_check", "submitted", "returned", "accepted"], to: "withdrawn", by: ["deputy"],  when: ["isLead"], guards: ["allSignersAgree"], stops: ["review", "sessionAssign", "reassign"] },
           confirmWithdrawal:  { from: ["dispatching", "assigned"],                          to: "withdrawn",        by: ["staff"],            when: ["withdrawalAsked"], guards: ["allSignersAgree"],                    stops: ["reassign", "dispatch"] },
  /* 19 */ proposeReopening:   { from: ["closed"],                                           to: "stay",             by: ["staff"],            when: ["reopenNotProposed"], guards: ["notLastRound"],                     note: "required" },
           reopen:             { from: ["closed"],                                           to: "rehandling",       by: ["leader"],           when: ["reopenProposed"], guards: ["reopenSecondPerson", "notLastRound"], stops: ["publish"] },
           refuseReopening:    { from: ["closed"],                                           to: "stay",             by: ["leader"],           when: ["reopenProposed"],                                        note: "required" },
           handleAgain:        { from: ["replied", "closed"],                                to: "rehandling",       by: ["system"],           guards: ["notLastRound"],                                        stops: ["feedback", "publish"] },
           urge:               { from: ["assigned", "rehandling"],                           to: "stay",             by: ["staff", "government_office"], note: "required" },
           instruct:           { from: ["assigned", "replied", "rehandling", "evaluating"],  to: "stay",             by: ["leader"],           note: "required" },
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
