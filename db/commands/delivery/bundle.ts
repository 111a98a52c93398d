import "server-only";
import { and, eq, gte, inArray, ne, sql } from "drizzle-orm";
import { nextMessageAt } from "@/domain/delivery/working-hours";
import type { Locale } from "@/domain/preferences";
import { timekeeping } from "../../calendar";
import type { Database, Tx } from "../../client";
import { subjectOf } from "../../notice-words";
import { settingsOf } from "../../queries/congress";
import { deliveries, notifications } from "../../schema";
import { type Target, type WaitingLine, waitingLines, webhookRouter } from "./lines";

// No command: nothing happened in the office. `deliveries` is itself the record of what was sent.

/** Whether e-mail is set up here; where it is not, lines are read inside the application only. */
export type Outside = { mail: boolean };

/**
 * Makes deliveries of all lines that wait, each person's and each webhook's in one message, in one transaction: a
 * message that has not left yet takes further lines in. Returns how many lines it bundled; 0 while another does it.
 */
export function bundle(
  database: Database,
  congressId: string,
  now: Date,
  { mail }: Outside,
): Promise<number> {
  return database.transaction(async (tx) => {
    if (!(await isAlone(tx, congressId))) return 0;
    const lines = await waitingLines(tx, congressId, now);
    if (lines.length === 0) return 0;
    const route = await webhookRouter(tx, congressId, lines);
    const outbox = await openOutbox(tx, congressId, now);
    for (const line of lines) {
      if (mail && line.byMail) outbox.add({ channel: "email", userId: line.userId, webhookId: null }, line);
      for (const target of route(line)) outbox.add(target, line);
    }
    await outbox.write();
    await markBundled(tx, congressId, lines, now);
    return lines.length;
  });
}

// Two that bundle at once would make two messages of one person's lines.
async function isAlone(tx: Tx, congressId: string): Promise<boolean> {
  const [row] = await tx.execute<{ alone: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('yanlu outbox'), hashtext(${congressId})) as alone`,
  );
  return row?.alone === true;
}

function markBundled(tx: Tx, congressId: string, lines: readonly WaitingLine[], now: Date) {
  const ids = lines.map(({ id }) => id);
  return tx
    .update(notifications)
    .set({ bundledAt: now })
    .where(and(eq(notifications.congressId, congressId), inArray(notifications.id, ids)));
}

type Bundle = Target & {
  id: string;
  isNew: boolean;
  changed: boolean;
  lines: string[];
  ids: string[];
  mandatory: boolean;
  language: Locale;
  nextAt: Date;
};

const keyOf = ({ userId, webhookId }: Target) => `${userId} ${webhookId}`;

async function openOutbox(tx: Tx, congressId: string, now: Date) {
  const { now: calendar } = await timekeeping(tx, congressId);
  const { messagesPerDay } = await settingsOf(tx, congressId);
  const recent = await recentDeliveries(tx, congressId, now);
  const open = new Map(recent.filter(isOpen).map((row) => [keyOf(row), opened(row)]));
  const others = timesOf(recent.filter((row) => !isOpen(row)));
  const nextOf = (target: Target) =>
    nextMessageAt(calendar, now, others.get(keyOf(target)) ?? [], messagesPerDay);
  return {
    add(target: Target, line: WaitingLine) {
      const bundled = open.get(keyOf(target)) ?? begun(target, nextOf(target));
      open.set(keyOf(target), bundled);
      const text = target.channel === "email" ? line.mailText : line.text;
      if (target.channel === "email") bundled.language = line.language;
      // Told to three people of a unit, a robot says it once.
      if (!bundled.lines.includes(text)) bundled.lines.push(text);
      bundled.ids.push(line.id);
      bundled.mandatory ||= line.mandatory;
      bundled.changed = true;
    },
    async write() {
      const changed = [...open.values()].filter((each) => each.changed);
      const made = changed.filter(({ isNew }) => isNew).map((each) => rowOf(congressId, each, now));
      if (made.length > 0) await tx.insert(deliveries).values(made);
      for (const each of changed.filter(({ isNew }) => !isNew)) await append(tx, congressId, each);
    },
  };
}

type Recent = Awaited<ReturnType<typeof recentDeliveries>>[number];

// A message that was tried may have arrived: it is closed, and a retry says the same as the first try.
const isOpen = ({ state, attempts }: Recent) => state === "waiting" && attempts === 0;

const opened = ({ body, notificationIds, ...row }: Recent): Bundle => ({
  ...row,
  isNew: false,
  changed: false,
  language: "zh-CN",
  lines: body.split("\n"),
  ids: [...notificationIds],
});

const begun = (target: Target, nextAt: Date): Bundle => ({
  ...target,
  id: crypto.randomUUID(),
  isNew: true,
  changed: false,
  language: "zh-CN",
  lines: [],
  ids: [],
  mandatory: false,
  nextAt,
});

function timesOf(rows: readonly Recent[]): Map<string, Date[]> {
  const times = new Map<string, Date[]>();
  for (const row of rows)
    times.set(keyOf(row), [...(times.get(keyOf(row)) ?? []), row.deliveredAt ?? row.nextAt]);
  return times;
}

const rowOf = (
  congressId: string,
  { id, lines, ids, mandatory, language, nextAt, ...target }: Bundle,
  now: Date,
) => ({
  congressId,
  id,
  channel: target.channel,
  userId: target.userId,
  webhookId: target.webhookId,
  subject: subjectOf(lines, language),
  body: lines.join("\n"),
  notificationIds: ids,
  mandatory,
  nextAt,
  createdAt: now,
});

function append(tx: Tx, congressId: string, { id, lines, ids, mandatory, language }: Bundle) {
  return tx
    .update(deliveries)
    .set({ subject: subjectOf(lines, language), body: lines.join("\n"), notificationIds: ids, mandatory })
    .where(and(eq(deliveries.congressId, congressId), eq(deliveries.id, id)));
}

const DAYS_BACK = 3;

// Tests of a webhook bundle nothing and count for nothing.
function recentDeliveries(tx: Tx, congressId: string, now: Date) {
  return tx
    .select({
      id: deliveries.id,
      channel: deliveries.channel,
      userId: deliveries.userId,
      webhookId: deliveries.webhookId,
      state: deliveries.state,
      attempts: deliveries.attempts,
      body: deliveries.body,
      notificationIds: deliveries.notificationIds,
      mandatory: deliveries.mandatory,
      nextAt: deliveries.nextAt,
      deliveredAt: deliveries.deliveredAt,
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.congressId, congressId),
        ne(deliveries.state, "dropped"),
        sql`${deliveries.notificationIds} <> '[]'::jsonb`,
        gte(deliveries.nextAt, new Date(now.getTime() - DAYS_BACK * 86_400_000)),
      ),
    )
    .for("update");
}
