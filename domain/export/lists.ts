import { ASSIGNMENT_TRANSITIONS } from "../assignment/workflow";
import { PERMISSIONS } from "../permissions";
import { TRANSITIONS } from "../suggestion/workflow";
import { HELD_ROLES, type Role } from "../viewer";
import { namesOf } from "../workflow";

/**
 * A list that can be saved as a file: for whom, whether a download of it is noted because it tells of people, and
 * its page where that has another address.
 */
export type ExportRule = { by: readonly Role[]; personal?: true; page?: string };

const organisation = PERMISSIONS["organisation.write"];
const review = PERMISSIONS["suggestion.review"];
const inbox = [...ASSIGNMENT_TRANSITIONS.receive.by, ...ASSIGNMENT_TRANSITIONS.sign.by];

// biome-ignore format: a table
/**
 * Every list that can be saved, by the address of its page: `/export/suggestions?…` saves what `/suggestions?…`
 * shows. Who adds a list adds its reader in `server/exports`; `[id]` stands for one row's id.
 */
export const EXPORTS = {
  "/admin/calendar":        { by: PERMISSIONS["calendar.write"] },
  "/admin/calendar/[year]": { by: PERMISSIONS["calendar.write"] },
  "/admin/categories":      { by: organisation },
  "/admin/classes":         { by: organisation },
  "/admin/delegations":     { by: organisation },
  "/admin/people":          { by: PERMISSIONS["person.write"], personal: true },
  "/admin/rules":           { by: organisation },
  "/admin/terms":           { by: organisation },
  "/admin/units":           { by: organisation },
  "/admin/webhooks":        { by: organisation },
  "/arbitrations":          { by: PERMISSIONS["arbitration.read"] },
  "/awards":                { by: PERMISSIONS["award.read"] },
  "/awards/[id]":           { by: PERMISSIONS["award.read"] },
  "/brief":                 { by: PERMISSIONS["brief.read"] },
  "/commitments":           { by: PERMISSIONS["commitment.read"] },
  "/commitments/sweep":     { by: PERMISSIONS["commitment.overview"] },
  "/dashboard":             { by: PERMISSIONS["statistics.read"] },
  "/dashboard/compare":     { by: PERMISSIONS["statistics.read"] },
  "/dashboard/flow":        { by: PERMISSIONS["statistics.handling"] },
  "/dashboard/records":     { by: PERMISSIONS["statistics.read"] },
  "/dashboard/as-of":       { by: PERMISSIONS["statistics.read"] },
  "/delegation":            { by: TRANSITIONS.forward.by },
  "/deliveries":            { by: PERMISSIONS["delivery.write"], personal: true },
  "/deputies":              { by: PERMISSIONS["deputyYear.list"] },
  "/desk/assign":           { by: TRANSITIONS.assign.by },
  "/desk/decisions":        { by: ASSIGNMENT_TRANSITIONS.acceptReturn.by },
  "/desk/dispatch":         { by: TRANSITIONS.dispatch.by },
  "/desk/groups":           { by: review },
  "/desk/letters":          { by: review },
  "/desk/publish":         { by: PERMISSIONS["publication.decide"] },
  "/desk/quality":          { by: PERMISSIONS["quality.review"] },
  "/desk/review":           { by: review },
  "/experts":               { by: PERMISSIONS["expert.write"], personal: true },
  "/inbox":                 { by: inbox },
  "/key-suggestions":       { by: PERMISSIONS["keySuggestion.list"] },
  "/notifications":         { by: PERMISSIONS["notification.read"] },
  "/reports":               { by: PERMISSIONS["report.read"] },
  "/reports/[id]/rows":     { by: PERMISSIONS["report.read"] },
  "/scores":                { by: PERMISSIONS["score.read"] },
  "/substitutes":           { by: PERMISSIONS["substitution.write"], personal: true },
  "/suggestions":           { by: PERMISSIONS["suggestion.read"] },
  "/tasks":                 { by: HELD_ROLES, page: "/" },
  "/warnings":              { by: PERMISSIONS["warning.read"] },
  "/year-reports":          { by: PERMISSIONS["yearReport.read"] },
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
