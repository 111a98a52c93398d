import "server-only";
import { PERMISSIONS } from "@/domain/permissions";
import { HELD_ROLES, type Role, type Viewer } from "@/domain/viewer";

/** An entry of the main navigation; its word is `navigation.<key>`, that of its room `navigation.rooms.<room>`. */
type NavigationEntry = {
  room: "work" | "cases" | "figures" | "system";
  key: string;
  href: string;
  by: readonly Role[];
};

// The first four stand under the thumb on a phone, so the order is that of use.
// biome-ignore format: a table
const NAVIGATION = [
  { room: "work",    key: "tasks",       href: "/",                by: HELD_ROLES },
  { room: "work",    key: "file",        href: "/suggestions/new", by: PERMISSIONS["suggestion.write"] },
  { room: "work",    key: "inbox",       href: "/inbox",           by: ["unit_handler", "unit_head"] },
  { room: "work",    key: "sign",        href: "/inbox/sign",      by: ["unit_head"] },
  { room: "work",    key: "review",      href: "/desk/review",     by: ["staff"] },
  { room: "work",    key: "assign",      href: "/desk/assign",     by: PERMISSIONS["suggestion.review"] },
  { room: "work",    key: "dispatch",    href: "/desk/dispatch",   by: PERMISSIONS["assignment.dispatch"] },
  { room: "work",    key: "decisions",   href: "/desk/decisions",  by: ["staff", "government_office"] },
  { room: "work",    key: "arbitrations", href: "/arbitrations",   by: PERMISSIONS["arbitration.read"] },
  { room: "work",    key: "delegation",  href: "/delegation",      by: ["delegation_clerk"] },
  { room: "work",    key: "letters",     href: "/desk/letters",    by: PERMISSIONS["suggestion.review"] },
  { room: "work",    key: "paper",       href: "/desk/paper/new",  by: PERMISSIONS["suggestion.review"] },
  { room: "work",    key: "publish",     href: "/desk/publish",    by: PERMISSIONS["publication.decide"] },
  { room: "work",    key: "groups",      href: "/desk/groups",     by: PERMISSIONS["suggestion.review"] },
  { room: "cases",   key: "suggestions", href: "/suggestions",     by: PERMISSIONS["suggestion.read"] },
  { room: "cases",   key: "commitments", href: "/commitments",     by: PERMISSIONS["commitment.read"] },
  { room: "cases",   key: "keys",        href: "/key-suggestions", by: PERMISSIONS["keySuggestion.list"] },
  { room: "cases",   key: "experts",     href: "/experts",         by: PERMISSIONS["expert.write"] },
  { room: "cases",   key: "warnings",    href: "/warnings",        by: PERMISSIONS["warning.read"] },
  { room: "cases",   key: "brief",       href: "/brief",           by: PERMISSIONS["brief.read"] },
  { room: "figures", key: "dashboard",   href: "/dashboard",       by: PERMISSIONS["statistics.read"] },
  { room: "figures", key: "reports",     href: "/reports",         by: PERMISSIONS["report.read"] },
  { room: "figures", key: "quality",     href: "/desk/quality",    by: PERMISSIONS["quality.review"] },
  { room: "figures", key: "scores",      href: "/scores",          by: PERMISSIONS["score.read"] },
  { room: "figures", key: "yearReports", href: "/year-reports",    by: PERMISSIONS["yearReport.read"] },
  { room: "cases",   key: "ownYear",     href: "/deputies/me/year", by: PERMISSIONS["suggestion.write"] },
  { room: "cases",   key: "deputies",    href: "/deputies",        by: PERMISSIONS["deputyYear.list"] },
  { room: "cases",   key: "volumes",     href: "/volumes",         by: PERMISSIONS["volume.order"] },
  { room: "figures", key: "awards",      href: "/awards",          by: PERMISSIONS["award.read"] },
  { room: "system",  key: "deliveries",  href: "/deliveries",      by: PERMISSIONS["delivery.write"] },
  { room: "system",  key: "substitutes", href: "/substitutes",     by: PERMISSIONS["substitution.write"] },
  { room: "system",  key: "imports",     href: "/imports",         by: PERMISSIONS["importBatch.write"] },
  { room: "system",  key: "admin",       href: "/admin",           by: PERMISSIONS["organisation.write"] },
] as const satisfies readonly NavigationEntry[];

/** The names of all entries. */
export type NavigationKey = (typeof NAVIGATION)[number]["key"];

/** The entries of whoever is acting, in their order. */
export function navigationFor(
  viewer: Viewer,
): readonly { room: NavigationEntry["room"]; key: NavigationKey; href: string }[] {
  return NAVIGATION.filter(({ by }: NavigationEntry) => by.includes(viewer.role));
}
