import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perform } from "@/db/command";
import { openSession } from "@/db/commands/account-session";
import { createPerson } from "@/db/commands/person";
import { memberships, units } from "@/db/schema";
import { type Role, systemViewer, type Viewer } from "@/domain/viewer";

/** Whoever runs the installation, as `npm run admin` acts. */
export const operator = (congressId = "hebi"): Viewer => ({
  ...systemViewer(congressId),
  role: "administrator",
});

/** A person who signs in, made by the real command: his viewer, membership and one-time password. */
export async function makeAccount(
  database: Database,
  account: string,
  role: Role = "staff",
  { unit, congressId = "hebi", now = new Date() }: { unit?: string; congressId?: string; now?: Date } = {},
) {
  const unitId = unit ? await unitIdOf(database, congressId, unit) : null;
  const input = { account, name: `人员${account}`, role, unitId };
  const { userId, password } = await perform(createPerson, operator(congressId), input, { database, now });
  const [membership] = await database.select().from(memberships).where(eq(memberships.userId, userId));
  if (!membership) throw new Error("no membership");
  const viewer: Viewer = { userId, congressId, role, unitId, delegationId: null };
  return { userId, account, password, membershipId: membership.id, viewer };
}

/** Signs somebody in; returns his session's secret. */
export const signedIn = (
  database: Database,
  { viewer, membershipId }: { viewer: Viewer; membershipId: string },
  now = new Date(),
): Promise<string> => perform(openSession, viewer, { membershipId, browser: "" }, { database, now });

async function unitIdOf(database: Database, congressId: string, key: string): Promise<string> {
  const [row] = await database
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.congressId, congressId), eq(units.key, key)));
  if (!row) throw new Error(`no unit ${key}`);
  return row.id;
}
