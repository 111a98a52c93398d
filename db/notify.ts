import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { isMandatory } from "@/domain/delivery/mandatory";
import { ROLES, type Role, SYSTEM_USER_ID, type Viewer } from "@/domain/viewer";
import type { Tx } from "./client";
import { remember } from "./later";
import { wantsNoBell, whoWantNoBell } from "./queries/channel-choice";
import { listStandIns, livesOn } from "./queries/standing-in";
import { asRows, rowsInto } from "./rows";
import { cosigners, memberships, notifications } from "./schema";
import { statement } from "./statement";
import { allOrNothing } from "./together";

/** Who is to be told: a person, the co-signers of a case, or everybody in a role (of a unit or a delegation). */
export type Recipient =
  | { userId: string }
  | { cosignersOf: string }
  | { role: Role; unitId?: string; delegationId?: string };

/** A line for somebody's bell; `key` is a word under `notification`. */
export type Notice = {
  to: readonly Recipient[];
  key: string;
  values?: Record<string, string | number>;
  suggestionId?: string;
};

/**
 * Writes the notices of a command, in its transaction; nobody is told of what he did himself. A line that waits for
 * its bundle (`bundledAt` is null) is the outbox's: a worker makes deliveries of it, so a crash loses none.
 */
export async function notify(tx: Tx, viewer: Viewer, at: Date, notices: readonly Notice[]) {
  if (notices.length === 0) return;
  const people = await readPeople(tx, viewer, notices, dayOf(at));
  const { members, signers, standIns, named } = people;
  const quiet = new Set([
    ...named,
    ...[...members, ...signers].flatMap((one) => (one.quiet ? one.userId : [])),
    ...standIns.flatMap((one) => (one.quiet ? one.substituteId : [])),
  ]);
  const rows = notices.flatMap((notice) => {
    const { key, values = {}, suggestionId = null } = notice;
    return toldOf(notice, viewer, people).map((userId) => ({
      congressId: viewer.congressId,
      id: crypto.randomUUID(),
      userId,
      key,
      values,
      suggestionId,
      bundledAt: null,
      createdAt: at,
      // It stands in his list, but does not ring.
      readAt: quiet.has(userId) && !isMandatory(key) ? at : null,
    }));
  });
  if (rows.length > 0) remember(tx, writeNotices(tx, asRows<typeof notifications>(rows)));
}

const writeNotices = statement((db, rows: string) => rowsInto(db, notifications, rows));

type Group = Extract<Recipient, { role: Role }>;
type Member = Awaited<ReturnType<typeof membersOf>>[number];
type People = Awaited<ReturnType<typeof readPeople>>;

/** Who is in the groups, who stands in for somebody in these cases, and who wants no bell; all asked at once. */
async function readPeople(tx: Tx, { congressId }: Viewer, notices: readonly Notice[], today: Day) {
  const groups = notices.flatMap(({ to }) => to.filter((recipient) => "role" in recipient));
  const suggestionIds = [...new Set(notices.flatMap(({ suggestionId }) => suggestionId ?? []))];
  const userIds = new Set(
    notices.flatMap(({ to }) => to.flatMap((one) => ("userId" in one ? one.userId : []))),
  );
  const signed = new Set(
    notices.flatMap(({ to }) => to.flatMap((one) => ("cosignersOf" in one ? one.cosignersOf : []))),
  );
  const [signers, members, standIns, named] = await allOrNothing([
    Promise.all([...signed].map((id) => cosignersOf(tx, congressId, id))),
    Promise.all(groups.map((group) => membersOf(tx, congressId, group, today))),
    listStandIns(tx, congressId, { suggestionIds, today }),
    whoWantNoBell(tx, congressId, [...userIds]),
  ]);
  return { signers: signers.flat(), members: members.flat(), standIns, named };
}

/** The people of a notice. What a handler or head who is away is told about a case of his unit, his substitute is told too. */
function toldOf(
  { to, suggestionId }: Notice,
  viewer: Viewer,
  { signers, members, standIns }: People,
): string[] {
  const named = (recipient: Recipient) => {
    if ("userId" in recipient) return [recipient];
    if ("role" in recipient) return members.filter(isIn(recipient));
    return signers.filter((one) => one.suggestionId === recipient.cosignersOf);
  };
  const people = new Set(to.flatMap(named).map(({ userId }) => userId));
  for (const one of standIns)
    if (one.suggestionId === suggestionId && people.has(one.userId)) people.add(one.substituteId);
  people.delete(viewer.userId);
  people.delete(SYSTEM_USER_ID);
  return [...people];
}

const isIn =
  ({ role, unitId, delegationId }: Group) =>
  (member: Member) =>
    member.role === role &&
    (unitId === undefined || member.unitId === unitId) &&
    (delegationId === undefined || member.delegationId === delegationId);

const cosignersOf = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({
      suggestionId: cosigners.suggestionId,
      userId: cosigners.userId,
      quiet: wantsNoBell(cosigners.congressId, cosigners.userId),
    })
    .from(cosigners)
    .where(and(eq(cosigners.congressId, congressId), eq(cosigners.suggestionId, suggestionId))),
);

const membersOf = (tx: Tx, congressId: string, { role, unitId, delegationId }: Group, today: Day) =>
  livingMembers[role](tx, congressId, unitId ?? null, delegationId ?? null, today);

// Each role has a statement of its own: PostgreSQL keeps no plan for a role that may be anybody's, from two people to
// two thousand.
const livingMembers = eachRole((role) =>
  statement((db, congressId: string, unitId: string | null, delegationId: string | null, today: Day) =>
    db
      .select({
        userId: memberships.userId,
        role: memberships.role,
        unitId: memberships.unitId,
        delegationId: memberships.delegationId,
        quiet: wantsNoBell(memberships.congressId, memberships.userId),
      })
      .from(memberships)
      .where(
        and(
          eq(memberships.congressId, congressId),
          sql`${memberships.role} = ${role}`.inlineParams(),
          unitId === null ? undefined : eq(memberships.unitId, unitId),
          delegationId === null ? undefined : eq(memberships.delegationId, delegationId),
          livesOn(today),
        ),
      ),
  ),
);

function eachRole<Made>(make: (role: Role) => Made): Record<Role, Made> {
  const made: Partial<Record<Role, Made>> = {};
  for (const role of ROLES) made[role] = make(role);
  return made as Record<Role, Made>;
}
