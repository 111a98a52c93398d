/**
 * What nobody can turn off: a case was assigned to you, something of yours is overdue, was returned to you, or
 * somebody above instructs you. Keys under `notification`.
 */
export const MANDATORY_KEYS: readonly string[] = [
  "assignment.lead",
  "assignment.co",
  "assignment.separate",
  "suggestion.handOver",
  "suggestion.overdue",
  "commitment.overdue",
  "directive.overdue",
  "suggestion.urge",
  "suggestion.instruct",
  "commitment.urge",
  "suggestion.giveBack",
  "suggestion.sendBack",
  "suggestion.returnToOffice",
  "suggestion.recallToGovernment",
  "suggestion.dispute",
  "commitment.dispute",
  "suggestion.handBack",
  "suggestion.reopen",
  "assignment.sendBack",
  "assignment.rejectOpinion",
  "assignment.refuseReturn",
  "yearReport.overdue",
  "yearReport.urge",
  "yearReport.giveBack",
  "yearReport.sendBack",
];

/** Whether a notice of this key reaches a person on every channel he has, whatever he chose. */
export const isMandatory = (key: string): boolean => MANDATORY_KEYS.includes(key);
