import "server-only";
import { PERMISSIONS } from "@/domain/permissions";
import { HELD_ROLES, type Role, type Viewer } from "@/domain/viewer";

/** An entry of the main navigation; its word is `navigation.<key>`. */
type NavigationEntry = { key: string; href: string; by: readonly Role[] };

// The first four stand under the thumb on a phone, so the order is that of use.
// biome-ignore format: a table
const NAVIGATION = [
  { key: "tasks",       href: "/",                by: HELD_ROLES },
  { key: "file",        href: "/suggestions/new", by: PERMISSIONS["suggestion.write"] },
  { key: "inbox",       href: "/inbox",           by: ["unit_handler", "unit_head"] },
  { key: "sign",        href: "/inbox/sign",      by: ["unit_head"] },
  { key: "review",      href: "/desk/review",     by: ["staff"] },
  { key: "assign",      href: "/desk/assign",     by: PERMISSIONS["suggestion.review"] },
  { key: "dispatch",    href: "/desk/dispatch",   by: PERMISSIONS["assignment.dispatch"] },
  { key: "arbitrations", href: "/arbitrations",   by: PERMISSIONS["arbitration.read"] },
  { key: "decisions",   href: "/desk/decisions",  by: ["staff", "government_office"] },
  { key: "delegation",  href: "/delegation",      by: ["delegation_clerk"] },
  { key: "suggestions", href: "/suggestions",     by: PERMISSIONS["suggestion.read"] },
  { key: "groups",      href: "/desk/groups",     by: PERMISSIONS["suggestion.review"] },
  { key: "letters",     href: "/desk/letters",    by: PERMISSIONS["suggestion.review"] },
  { key: "paper",       href: "/desk/paper/new",  by: PERMISSIONS["suggestion.review"] },
  { key: "commitments", href: "/commitments",     by: PERMISSIONS["commitment.read"] },
  { key: "keys",        href: "/key-suggestions", by: PERMISSIONS["keySuggestion.list"] },
  { key: "experts",     href: "/experts",         by: PERMISSIONS["expert.write"] },
  { key: "brief",       href: "/brief",           by: PERMISSIONS["brief.read"] },
  { key: "dashboard",   href: "/dashboard",       by: PERMISSIONS["statistics.read"] },
  { key: "quality",     href: "/desk/quality",    by: PERMISSIONS["quality.review"] },
  { key: "scores",      href: "/scores",          by: PERMISSIONS["score.read"] },
  { key: "awards",      href: "/awards",          by: PERMISSIONS["award.read"] },
  { key: "warnings",    href: "/warnings",        by: PERMISSIONS["warning.read"] },
  { key: "deliveries",  href: "/deliveries",      by: PERMISSIONS["delivery.write"] },
  { key: "substitutes", href: "/substitutes",     by: PERMISSIONS["substitution.write"] },
  { key: "admin",       href: "/admin",           by: PERMISSIONS["organisation.write"] },
] as const satisfies readonly NavigationEntry[];

/** The names of all entries. */
export type NavigationKey = (typeof NAVIGATION)[number]["key"];

/** The entries of whoever is acting, in their order. */
export function navigationFor(viewer: Viewer): readonly { key: NavigationKey; href: string }[] {
  return NAVIGATION.filter(({ by }: NavigationEntry) => by.includes(viewer.role));
}
