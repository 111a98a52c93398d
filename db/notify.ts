import "server-only";
import { and, eq, inArray, or } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { isMandatory } from "@/domain/delivery/mandatory";
import { type Role, SYSTEM_USER_ID, type Viewer } from "@/domain/viewer";
import type { Tx } from "./client";
import { listStandIns, livesOn } from "./queries/standing-in";
import { channelChoices, memberships, notifications } from "./schema";

/** Who is to be told: a person, or everybody in a role (of a unit or a delegation). */
export type Recipient = { userId: string } | { role: Role; unitId?: string; delegationId?: string };

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
  const lines = await linesOf(tx, viewer, notices, dayOf(at));
  if (lines.length === 0) return;
  const quiet = await whoWantsQuiet(tx, viewer.congressId, lines);
  await tx.insert(notifications).values(
    lines.map(({ userId, notice: { key, values = {}, suggestionId } }) => ({
      congressId: viewer.congressId,
      userId,
      key,
      values,
      suggestionId: suggestionId ?? null,
      createdAt: at,
      // It stands in his list, but does not ring.
      readAt: quiet.has(userId) && !isMandatory(key) ? at : null,
    })),
  );
}

type Line = { userId: string; notice: Notice };
type Group = Exclude<Recipient, { userId: string }>;

async function linesOf(tx: Tx, viewer: Viewer, notices: readonly Notice[], today: Day): Promise<Line[]> {
  const groups = notices.flatMap(({ to }) => to.filter((recipient) => "role" in recipient));
  const members = groups.length === 0 ? [] : await membersOf(tx, viewer.congressId, groups, today);
  const standIns = await standInsFor(tx, viewer, notices, members, today);
  return notices.flatMap((notice) => {
    const people = new Set(
      notice.to.flatMap((recipient) =>
        "userId" in recipient
          ? [recipient.userId]
          : members.filter(isIn(recipient)).map(({ userId }) => userId),
      ),
    );
    for (const one of standIns)
      if (one.suggestionId === notice.suggestionId && people.has(one.userId)) people.add(one.substituteId);
    people.delete(viewer.userId);
    people.delete(SYSTEM_USER_ID);
    return [...people].map((userId) => ({ userId, notice }));
  });
}

/** What a handler or head who is away is told about a case of his unit, his substitute is told too. */
function standInsFor(
  tx: Tx,
  { congressId }: Viewer,
  notices: readonly Notice[],
  members: readonly Member[],
  today: Day,
) {
  const named = notices.flatMap(({ to }) => to.flatMap((one) => ("userId" in one ? [one.userId] : [])));
  const userIds = [...new Set([...named, ...members.map(({ userId }) => userId)])];
  const suggestionIds = [...new Set(notices.flatMap(({ suggestionId }) => suggestionId ?? []))];
  return listStandIns(tx, congressId, { userIds, suggestionIds, today });
}

type Member = Awaited<ReturnType<typeof membersOf>>[number];

const isIn =
  ({ role, unitId, delegationId }: Group) =>
  (member: Member) =>
    member.role === role &&
    (unitId === undefined || member.unitId === unitId) &&
    (delegationId === undefined || member.delegationId === delegationId);

function membersOf(tx: Tx, congressId: string, groups: readonly Group[], today: Day) {
  const { userId, role, unitId, delegationId } = memberships;
  const wanted = groups.map((group) =>
    and(
      eq(role, group.role),
      group.unitId ? eq(unitId, group.unitId) : undefined,
      group.delegationId ? eq(delegationId, group.delegationId) : undefined,
    ),
  );
  return tx
    .select({ userId, role, unitId, delegationId })
    .from(memberships)
    .where(and(eq(memberships.congressId, congressId), livesOn(today), or(...wanted)));
}

async function whoWantsQuiet(tx: Tx, congressId: string, lines: readonly Line[]): Promise<Set<string>> {
  const optional = lines.filter(({ notice }) => !isMandatory(notice.key)).map(({ userId }) => userId);
  if (optional.length === 0) return new Set();
  const rows = await tx
    .select({ userId: channelChoices.userId })
    .from(channelChoices)
    .where(
      and(
        eq(channelChoices.congressId, congressId),
        eq(channelChoices.channel, "inside"),
        eq(channelChoices.wanted, false),
        inArray(channelChoices.userId, [...new Set(optional)]),
      ),
    );
  return new Set(rows.map(({ userId }) => userId));
}
