/**
 * What nobody can turn off: a case was assigned to you, something of yours is overdue, was returned to you, or
 * somebody above instructs you. Keys under `notification`; one that ends in a dot stands for all below it.
 */
const MANDATORY = [
  "assignment.lead",
  "assignment.co",
  "assignment.separate",
  "suggestion.reassign",
  "suggestion.overdue",
  "commitment.overdue",
  "directive.",
  "suggestion.urge",
  "suggestion.giveBack",
  "suggestion.sendBack",
  "suggestion.dispute",
  "suggestion.handBack",
  "suggestion.reopen",
  "assignment.sendBack",
  "assignment.rejectOpinion",
  "assignment.refuseReturn",
] as const;

/** Whether a notice of this key reaches a person on every channel he has, whatever he chose. */
export const isMandatory = (key: string): boolean =>
  MANDATORY.some((each) => (each.endsWith(".") ? key.startsWith(each) : key === each));
