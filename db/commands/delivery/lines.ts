import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Channel } from "@/domain/delivery/channels";
import { isMandatory } from "@/domain/delivery/mandatory";
import type { Locale } from "@/domain/preferences";
import type { Tx } from "../../client";
import { lineOf } from "../../notice-words";
import { unitTold } from "../../queries/english-name";
import {
  assignments,
  channelChoices,
  memberships,
  notifications,
  units,
  users,
  webhooks,
} from "../../schema";

/** A line that waits for its bundle, in words. */
export type WaitingLine = {
  id: string;
  userId: string;
  suggestionId: string | null;
  text: string;
  /** The same in the language that the person chose for his mail. */
  mailText: string;
  language: Locale;
  mandatory: boolean;
  /** Whether an e-mail would tell him news: he has an address, wants it or must have it, and has not read it. */
  byMail: boolean;
  /** Whether it is too old to be told outside, such as what was told before there was an outbox. */
  stale: boolean;
};

/** To whom a bundle goes: a person's mailbox or a webhook. */
export type Target = { channel: Channel; userId: string | null; webhookId: string | null };

// What comes in a flood is bundled in several rounds; a round is a minute.
const AT_ONCE = 2000;
const STALE_MS = 14 * 86_400_000;

/** The lines nobody has bundled, the oldest first. */
export async function waitingLines(tx: Tx, congressId: string, now: Date): Promise<WaitingLine[]> {
  const rows = await tx
    .select({
      id: notifications.id,
      key: notifications.key,
      values: notifications.values,
      unitEn: units.nameEn,
      suggestionId: notifications.suggestionId,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      userId: notifications.userId,
      email: users.email,
      language: users.language,
      retiredOn: users.retiredOn,
      wantsMail: channelChoices.wanted,
    })
    .from(notifications)
    .innerJoin(users, eq(users.id, notifications.userId))
    .leftJoin(units, unitTold)
    .leftJoin(
      channelChoices,
      and(
        eq(channelChoices.congressId, congressId),
        eq(channelChoices.userId, notifications.userId),
        eq(channelChoices.channel, "email"),
      ),
    )
    .where(and(eq(notifications.congressId, congressId), isNull(notifications.bundledAt)))
    .orderBy(asc(notifications.createdAt), asc(notifications.id))
    .limit(AT_ONCE);
  return rows.map(({ key, values, unitEn, createdAt, readAt, email, retiredOn, wantsMail, ...line }) => {
    const mandatory = isMandatory(key);
    const stale = now.getTime() - createdAt.getTime() > STALE_MS;
    const reachable = email !== "" && retiredOn === null && (mandatory || wantsMail !== false);
    const byMail = reachable && !stale && !wasRead({ createdAt, readAt });
    const notice = { key, values, unitEn };
    const told = { text: lineOf(notice), mailText: lineOf(notice, line.language) };
    return { ...line, ...told, mandatory, stale, byMail };
  });
}

/** Whether somebody has read a line; one that was written quietly (`notify`) was read by nobody. */
export const wasRead = ({ createdAt, readAt }: { createdAt: Date; readAt: Date | null }): boolean =>
  readAt !== null && readAt > createdAt;

/** Says to which webhooks a line goes: to those of the recipient's unit, and to those for everything. */
export async function webhookRouter(tx: Tx, congressId: string, lines: readonly WaitingLine[]) {
  const living = await tx
    .select({ id: webhooks.id, channel: webhooks.channel, unitId: webhooks.unitId })
    .from(webhooks)
    .where(and(eq(webhooks.congressId, congressId), isNull(webhooks.retiredOn)));
  if (living.length === 0 || lines.length === 0) return () => [];
  const officials = await officialsOf(tx, congressId, lines);
  const handled = await handledBy(tx, congressId, lines);
  return ({ userId, suggestionId, stale }: WaitingLine): Target[] => {
    const units = officials.get(userId);
    if (!units || stale) return [];
    const concerns = (unitId: string) =>
      units.has(unitId) && (suggestionId === null || handled.has(`${suggestionId} ${unitId}`));
    return living
      .filter(({ unitId }) => unitId === null || concerns(unitId))
      .map(({ id, channel }) => ({ channel, userId: null, webhookId: id }));
  };
}

// What only a deputy is told is not for a group's robot: a robot hears what offices and units hear.
async function officialsOf(tx: Tx, congressId: string, lines: readonly WaitingLine[]) {
  const rows = await tx
    .select({ userId: memberships.userId, unitId: memberships.unitId })
    .from(memberships)
    .where(
      and(
        eq(memberships.congressId, congressId),
        isNull(memberships.endedOn),
        inArray(memberships.role, ["staff", "government_office", "unit_handler", "unit_head"]),
        inArray(memberships.userId, [...new Set(lines.map(({ userId }) => userId))]),
      ),
    );
  const units = new Map<string, Set<string>>();
  for (const { userId, unitId } of rows) {
    const known = units.get(userId) ?? new Set<string>();
    if (unitId !== null) known.add(unitId);
    units.set(userId, known);
  }
  return units;
}

async function handledBy(tx: Tx, congressId: string, lines: readonly WaitingLine[]): Promise<Set<string>> {
  const cases = [...new Set(lines.flatMap(({ suggestionId }) => suggestionId ?? []))];
  if (cases.length === 0) return new Set();
  const rows = await tx
    .select({ suggestionId: assignments.suggestionId, unitId: assignments.unitId })
    .from(assignments)
    .where(and(eq(assignments.congressId, congressId), inArray(assignments.suggestionId, cases)));
  return new Set(rows.map(({ suggestionId, unitId }) => `${suggestionId} ${unitId}`));
}
