/** The roles of rules.md §2.3. A person acts in one of them at a time; `system` is the scheduler. */
export const ROLES = [
  "deputy",
  "delegation_clerk",
  "staff",
  "government_office",
  "unit_handler",
  "unit_head",
  "committee",
  "leader",
  "station_staff",
  "auditor",
  "administrator",
  "system",
] as const;

export type Role = (typeof ROLES)[number];

/** What a membership of each role is for; `null` means the whole congress. */
export const ROLE_SCOPE = {
  deputy: "delegation",
  delegation_clerk: "delegation",
  staff: null,
  government_office: null,
  unit_handler: "unit",
  unit_head: "unit",
  committee: "unit",
  leader: null,
  station_staff: null,
  auditor: null,
  administrator: null,
  system: null,
} as const satisfies Record<Role, "unit" | "delegation" | null>;

/** Roles that a person can hold; `system` belongs to nobody. */
export const HELD_ROLES = ROLES.filter((role): role is Exclude<Role, "system"> => role !== "system");

/** Whoever is acting, in one membership. Minted by server/session.ts, server/job.ts, the seed and tests only. */
export type Viewer = {
  userId: string;
  congressId: string;
  role: Role;
  unitId: string | null;
  delegationId: string | null;
};

/** The user behind `system`; he has no password and no membership. */
export const SYSTEM_USER_ID = "00000000-0000-4000-8000-000000000000";

/** The scheduler acting in one congress. */
export const systemViewer = (congressId: string): Viewer => ({
  userId: SYSTEM_USER_ID,
  congressId,
  role: "system",
  unitId: null,
  delegationId: null,
});

const OVERSEERS: readonly Role[] = ["staff", "government_office", "leader", "auditor", "system"];

/** Whether the viewer watches over the handling: he sees what stays inside a unit or the office until it is decided. */
export const oversees = (viewer: Viewer): boolean => OVERSEERS.includes(viewer.role);
