import type { ClockName } from "../clock/rules";
import { defineWorkflow, namesOf, type Transition } from "../workflow";
import { ASSIGNMENT_GUARDS, type AssignmentGuard, type AssignmentSubject } from "./guards";
import type { AssignmentState } from "./states";

// biome-ignore format: a table
/** The whole truth about an assignment's moves (rules.md §5.2). */
export const ASSIGNMENT_TRANSITIONS = {
  receive:              { from: ["pending_receipt"],                           to: "received",         by: ["unit_handler"],               when: ["ownUnit"], guards: ["caseOpen"], stops: ["receipt"] },
  proposeReturn:        { from: ["pending_receipt", "received"],               to: "return_proposed",  by: ["unit_handler"],               when: ["ownUnit", "firstRound"], guards: ["caseOpen", "notArbitrated", "returnWindowOpen"], stops: ["receipt"], note: "required" },
  dropReturn:           { from: ["return_proposed"],                           to: "received",         by: ["unit_head"],                  when: ["ownUnit"], note: "required" },
  consentReturn:        { from: ["return_proposed"],                           to: "return_requested", by: ["unit_head"],                  when: ["ownUnit"], guards: ["returnWindowOpen"], starts: ["reassign"], stops: ["returnRequest"] },
  openReturnWindow:     { from: ["received", "return_proposed"],               to: "stay",             by: ["staff"],                      when: ["firstRound", "notArbitrated", "returnWindowOver"], note: "required" },
  acceptReturn:         { from: ["return_requested"],                          to: "returned",         by: ["staff", "government_office"], when: ["mayDecide"], stops: ["reassign", "receipt", "returnRequest", "firstContact", "coOpinion", "opinionRedo", "reply"], note: "required" },
  refuseReturn:         { from: ["return_requested"],                          to: "received",         by: ["staff", "government_office"], when: ["mayDecide"], stops: ["reassign"], note: "required" },
  start:                { from: ["received"],                                  to: "working",          by: ["unit_handler"],               when: ["ownUnit", "mainUnit"], guards: ["caseOpen"], stops: ["returnRequest"] },
  draft:                { from: ["working"],                                   to: "drafted",          by: ["unit_handler"],               when: ["ownUnit", "mainUnit"], guards: ["caseOpen", "hasContact", "metIfKey", "draftComplete"] },
  redraft:              { from: ["drafted"],                                   to: "working",          by: ["unit_handler"],               when: ["ownUnit"] },
  submitForSignature:   { from: ["drafted"],                                   to: "internal_review",  by: ["unit_handler"],               when: ["ownUnit"], guards: ["opinionsIn"] },
  sendBack:             { from: ["internal_review"],                           to: "working",          by: ["unit_head"],                  when: ["ownUnit"], note: "required" },
  sign:                 { from: ["internal_review"],                           to: "signed",           by: ["unit_head"],                  when: ["ownUnit"], guards: ["notDrafter", "opinionsIn", "metIfKey", "draftComplete"] },
  issue:                { from: ["signed"],                                    to: "issued",           by: ["unit_handler", "unit_head"],  when: ["ownUnit"], guards: ["caseOpen", "hasContact"], stops: ["reply", "secondReply", "firstContact", "returnRequest"] },
  rehandle:             { from: ["issued"],                                    to: "working",          by: ["system"],                     when: ["mainUnit"], starts: ["secondReply"] },
  draftOpinion:         { from: ["received", "opinion_rejected"],              to: "opinion_drafted",  by: ["unit_handler"],               when: ["ownUnit", "coUnit"], guards: ["caseOpen"], stops: ["returnRequest"], note: "required" },
  reviseOpinion:        { from: ["opinion_drafted"],                           to: "received",         by: ["unit_handler", "unit_head"],  when: ["ownUnit", "coUnit"], note: "required" },
  sendOpinion:          { from: ["opinion_drafted"],                           to: "opinion_sent",     by: ["unit_head"],                  when: ["ownUnit", "coUnit"], guards: ["caseOpen", "notOpinionDrafter"], stops: ["coOpinion", "opinionRedo", "firstContact", "returnRequest"] },
  rejectOpinion:        { from: ["opinion_sent"],                              to: "opinion_rejected", by: ["unit_handler"],               when: ["isLeadUnit", "coUnit"], guards: ["caseOpen", "notRejectedYet"], starts: ["opinionRedo"], note: "required" },
  takeOpinion:          { from: ["opinion_sent"],                              to: "done",             by: ["system"],                     when: ["coUnit"] },
  waive:                { from: ["pending_receipt", "received", "return_proposed", "return_requested", "opinion_drafted", "opinion_rejected"], to: "done", by: ["staff", "system"], when: ["coUnit"], stops: ["receipt", "returnRequest", "reassign", "firstContact", "coOpinion", "opinionRedo"], note: "required" },
  cancel:               { from: ["pending_receipt", "received", "return_proposed", "return_requested", "working", "drafted", "internal_review", "signed", "opinion_drafted", "opinion_sent", "opinion_rejected", "done"], to: "cancelled", by: ["system"], stops: ["receipt", "returnRequest", "reassign", "firstContact", "coOpinion", "opinionRedo", "reply", "secondReply"], note: "required" },
  recordContact:        { from: ["received", "working", "drafted", "internal_review", "signed", "issued"], to: "stay", by: ["unit_handler"], when: ["ownUnit"], stops: ["firstContact"] },
  saveReply:            { from: ["working"],                                   to: "stay",             by: ["unit_handler"],               when: ["ownUnit", "mainUnit"], guards: ["caseOpen"] },
  askExtension:         { from: ["received", "working", "drafted", "internal_review"], to: "stay",     by: ["unit_handler"],               when: ["ownUnit", "mainUnit", "firstRound", "notExtended"], guards: ["beforeDue"], note: "required" },
  dropExtension:        { from: ["received", "working", "drafted", "internal_review"], to: "stay",     by: ["unit_head"],                  when: ["ownUnit", "firstRound", "extensionProposed"], note: "required" },
  consentExtension:     { from: ["received", "working", "drafted", "internal_review"], to: "stay",     by: ["unit_head"],                  when: ["ownUnit", "firstRound", "extensionProposed", "consentNeeded"], guards: ["beforeDue"] },
  extendOnOwnWord:      { from: ["received", "working", "drafted", "internal_review"], to: "stay",     by: ["unit_head"],                  when: ["ownUnit", "firstRound", "extensionProposed", "consentNotNeeded"], guards: ["beforeDue"] },
  grantExtension:       { from: ["received", "working", "drafted", "internal_review"], to: "stay",     by: ["staff"],                      when: ["firstRound", "extensionConsented"] },
  refuseExtension:      { from: ["received", "working", "drafted", "internal_review"], to: "stay",     by: ["staff"],                      when: ["firstRound", "extensionConsented"], note: "required" },
} as const satisfies Record<string, Transition<AssignmentState, AssignmentGuard, ClockName>>;

/** The name of a move; also its event: `assignment.<name>`. */
export type AssignmentTransitionName = keyof typeof ASSIGNMENT_TRANSITIONS;
export const ASSIGNMENT_TRANSITION_NAMES = namesOf(ASSIGNMENT_TRANSITIONS);

/** An assignment's machine. */
export const assignmentWorkflow = defineWorkflow<
  AssignmentState,
  AssignmentGuard,
  AssignmentTransitionName,
  AssignmentSubject
>("assignment", ASSIGNMENT_TRANSITIONS, ASSIGNMENT_GUARDS);
