import { ASSIGNMENT_TRANSITIONS } from "../assignment/workflow";
import { PERMISSIONS } from "../permissions";
import { TRANSITIONS } from "../suggestion/workflow";
import { HELD_ROLES, type Role } from "../viewer";
import { namesOf } from "../workflow";

/**
 * A list that can be saved as a file: for whom, whether a download of it is noted because it tells of people, and
 * its page where that has another address. A list is read in parts, so that its length does not cost memory, unless
 * `few` says why it stays short whatever the years bring.
 */
export type ExportRule = { by: readonly Role[]; personal?: true; page?: string; few?: string };

const organisation = PERMISSIONS["organisation.write"];
const review = PERMISSIONS["suggestion.review"];
const inbox = [...ASSIGNMENT_TRANSITIONS.receive.by, ...ASSIGNMENT_TRANSITIONS.sign.by];

// biome-ignore format: a table
/**
 * Every list that can be saved, by the address of its page: `/export/suggestions?…` saves what `/suggestions?…`
 * shows. Who adds a list adds its reader in `server/exports`; `[id]` stands for one row's id.
 */
export const EXPORTS = {
  "/admin/calendar":       { by: PERMISSIONS["calendar.write"], few: "a line a year" },
  "/admin/calendar/[year]":{ by: PERMISSIONS["calendar.write"], few: "one year’s days off" },
  "/admin/categories":     { by: organisation, few: "the settings of a congress" },
  "/admin/classes":        { by: organisation, few: "the settings of a congress" },
  "/admin/delegations":    { by: organisation, few: "the settings of a congress" },
  "/admin/event-subscriptions":      { by: PERMISSIONS["eventSubscription.write"], few: "the settings of a congress" },
  "/admin/event-subscriptions/[id]": { by: PERMISSIONS["eventSubscription.write"] },
  "/admin/people":         { by: PERMISSIONS["person.write"], personal: true },
  "/admin/rules":          { by: organisation, few: "the settings of a congress" },
  "/admin/terms":          { by: organisation, few: "a term in five years, a session a year" },
  "/admin/units":          { by: organisation, few: "the bodies of one place" },
  "/admin/webhooks":       { by: organisation, few: "the settings of a congress" },
  "/arbitrations":         { by: PERMISSIONS["arbitration.read"] },
  "/awards":               { by: PERMISSIONS["award.read"], few: "two a year" },
  "/awards/[id]":          { by: PERMISSIONS["award.read"], few: "one selection’s nominations" },
  "/brief":                { by: PERMISSIONS["brief.read"], few: "what a leader is told today" },
  "/commitments":          { by: PERMISSIONS["commitment.read"] },
  "/commitments/sweep":    { by: PERMISSIONS["commitment.overview"], few: "one season of one unit, or a line a unit" },
  "/dashboard":            { by: PERMISSIONS["statistics.read"], few: "figures by group" },
  "/dashboard/compare":    { by: PERMISSIONS["statistics.read"], few: "a line a group" },
  "/dashboard/flow":       { by: PERMISSIONS["statistics.handling"], few: "the last five years, which its page counts as a whole" },
  "/dashboard/records":    { by: PERMISSIONS["statistics.read"] },
  "/dashboard/as-of":      { by: PERMISSIONS["statistics.read"] },
  "/delegation":           { by: TRANSITIONS.forward.by },
  "/deliveries":           { by: PERMISSIONS["delivery.write"], personal: true },
  "/deputies":             { by: PERMISSIONS["deputyYear.list"], few: "the deputies of a year" },
  "/desk/assign":          { by: TRANSITIONS.assign.by },
  "/desk/decisions":       { by: ASSIGNMENT_TRANSITIONS.acceptReturn.by },
  "/desk/dispatch":        { by: TRANSITIONS.dispatch.by },
  "/desk/groups":          { by: review },
  "/desk/letters":         { by: review },
  "/desk/publish":         { by: PERMISSIONS["publication.decide"] },
  "/desk/quality":         { by: PERMISSIONS["quality.review"] },
  "/desk/review":          { by: review },
  "/experts":              { by: PERMISSIONS["expert.write"], personal: true, few: "a pool of some hundred" },
  "/inbox":                { by: inbox },
  "/key-suggestions":      { by: PERMISSIONS["keySuggestion.list"] },
  "/notifications":        { by: PERMISSIONS["notification.read"] },
  "/reports":              { by: PERMISSIONS["report.read"], few: "a few a year" },
  "/reports/[id]/rows":    { by: PERMISSIONS["report.read"], few: "one year’s rows, frozen in one report" },
  "/scores":               { by: PERMISSIONS["score.read"], few: "a line a unit" },
  "/substitutes":          { by: PERMISSIONS["substitution.write"], personal: true, few: "the absences of heads and handlers" },
  "/suggestions":          { by: PERMISSIONS["suggestion.read"] },
  "/tasks":                { by: HELD_ROLES, page: "/", few: "what waits for one person" },
  "/warnings":             { by: PERMISSIONS["warning.read"] },
  "/year-reports":         { by: PERMISSIONS["yearReport.read"], few: "a line a unit, or a unit’s own" },
} as const satisfies Record<string, ExportRule>;

/** The page whose list is saved. */
export type ExportName = keyof typeof EXPORTS;
export const EXPORT_NAMES = namesOf(EXPORTS);

/** Which list an address under `/export` means, and the id in it; null when there is no such list. */
export function exportAt(path: string): { name: ExportName; id: string | null } | null {
  for (const name of EXPORT_NAMES) {
    const id = idIn(name, path);
    if (id !== undefined) return { name, id };
  }
  return null;
}

/** Undefined: another list; null: this one, which has no id. */
function idIn(name: string, path: string): string | null | undefined {
  const [pattern, parts] = [name.split("/"), path.split("/")];
  if (pattern.length !== parts.length) return undefined;
  const fits = pattern.every((part, index) => part.startsWith("[") || part === parts[index]);
  if (!fits) return undefined;
  return parts[pattern.findIndex((part) => part.startsWith("["))] ?? null;
}
