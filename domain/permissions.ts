import { ASSIGNMENT_TRANSITIONS } from "./assignment/workflow";
import { AWARD_TRANSITIONS } from "./award/workflow";
import { COMMITMENT_TRANSITIONS } from "./commitment/workflow";
import { EVALUATION_TRANSITIONS } from "./evaluation/workflow";
import { KEY_TRANSITIONS } from "./key-suggestion/workflow";
import { PUBLICATION_TRANSITIONS } from "./publication/workflow";
import { Refusal } from "./refusal";
import { TRANSITIONS } from "./suggestion/workflow";
import type { Role, Viewer } from "./viewer";
import { actorsOf } from "./workflow";
import { YEAR_REPORT_TRANSITIONS } from "./year-report/workflow";

const CASE_READERS = [
  "deputy",
  "delegation_clerk",
  "staff",
  "government_office",
  "unit_handler",
  "unit_head",
  "committee",
  "leader",
  "auditor",
] as const;

// biome-ignore format: a table
/** Who may try at all; whether he may on this row is the workflow's and the query's answer. */
export const PERMISSIONS = {
  "suggestion.write":    ["deputy"],
  "suggestion.cosign":   ["deputy"],
  "suggestion.rate":     ["deputy"],
  "suggestion.move":     actorsOf(TRANSITIONS),
  "suggestion.read":     CASE_READERS,
  "suggestion.review":   ["staff"],
  "suggestion.link":     ["staff", "unit_handler"],
  "assignment.move":     actorsOf(ASSIGNMENT_TRANSITIONS),
  "assignment.create":   ["staff", "government_office"],
  "assignment.dispatch": ["government_office"],
  "arbitration.call":    ["staff"],
  "arbitration.decide":  ["leader"],
  "arbitration.read":    ["staff", "leader"],
  "directive.give":      ["leader"],
  "directive.answer":    ["unit_handler", "unit_head"],
  "substitution.write":  ["unit_head", "administrator"],
  "contact.confirm":     ["deputy"],
  "commitment.move":     actorsOf(COMMITMENT_TRANSITIONS),
  "commitment.read":     ["deputy", "staff", "government_office", "unit_handler", "unit_head", "committee", "leader", "auditor"],
  "commitment.sweep":    COMMITMENT_TRANSITIONS.sweep.by,
  "commitment.overview": [...COMMITMENT_TRANSITIONS.sweep.by, "staff", "government_office", "leader", "auditor"],
  "keySuggestion.nominate": ["staff", "committee"],
  "keySuggestion.move":  actorsOf(KEY_TRANSITIONS),
  "keySuggestion.read":  CASE_READERS,
  "keySuggestion.list":  ["staff", "government_office", "committee", "leader", "auditor"],
  "evaluation.write":    EVALUATION_TRANSITIONS.hold.by,
  "evaluation.read":     ["staff", "government_office", "committee", "leader", "auditor"],
  "expert.write":        ["staff"],
  "attachment.write":    ["deputy", "staff", "committee", "unit_handler", "unit_head"],
  "notification.read":   [...CASE_READERS, "administrator"],
  "statistics.read":     ["staff", "government_office", "committee", "leader", "auditor", "unit_handler", "unit_head", "deputy"],
  "statistics.handling": ["staff", "government_office", "committee", "leader", "auditor", "unit_handler", "unit_head"],
  "warning.read":        ["staff", "government_office", "leader", "unit_handler", "unit_head"],
  "brief.read":          ["leader", "staff"],
  "quality.review":      ["staff"],
  "score.read":          ["staff", "government_office", "committee", "leader", "auditor", "unit_handler", "unit_head"],
  "award.read":          CASE_READERS,
  "award.open":          ["staff"],
  "award.move":          actorsOf(AWARD_TRANSITIONS),
  "yearReport.read":     ["staff", "government_office", "committee", "leader", "auditor", "unit_handler", "unit_head"],
  "yearReport.open":     ["staff", "system"],
  "yearReport.move":     actorsOf(YEAR_REPORT_TRANSITIONS),
  "deputyYear.read":     ["deputy", "staff", "auditor"],
  "deputyYear.list":     ["staff", "auditor"],
  "volume.order":        ["staff", "government_office", "committee", "leader", "auditor"],
  "volume.make":         ["system"],
  "report.read":         ["staff", "government_office", "committee", "leader", "auditor"],
  "report.write":        ["staff"],
  "publication.decide": PUBLICATION_TRANSITIONS.decide.by,
  "publication.consent": PUBLICATION_TRANSITIONS.changeConsent.by,
  "publication.refresh": PUBLICATION_TRANSITIONS.refresh.by,
  "organisation.write":  ["administrator"],
  "person.write":        ["administrator"],
  "calendar.write":      ["administrator"],
  "own_account.write":   ["deputy", "delegation_clerk", "staff", "government_office", "unit_handler", "unit_head", "committee", "leader", "station_staff", "auditor", "administrator", "system"],
  "delivery.write":      ["staff"],
  "eventSubscription.write": ["administrator"],
  "eventSubscription.watch": ["system"],
  "importBatch.write":   ["staff", "administrator"],
  "suggestion.import":   ["staff"],
  "importBatch.work":    ["system"],
  "clock.tick":          ["system"],
} as const satisfies Record<string, readonly Role[]>;

/** Something a role may try. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether the viewer's role may try; an unknown role may nothing. */
export function can(viewer: Viewer, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(viewer.role);
}

/** Refuses a role that may not even try. */
export function mustBeAbleTo(viewer: Viewer, permission: Permission): void {
  if (!can(viewer, permission)) throw new Refusal("forbidden", "general.forbidden");
}
