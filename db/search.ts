import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import { type Field, vectorOf } from "@/domain/search/words";
import { caseNumber } from "@/domain/suggestion/number";
import type { DomainEvent } from "./chain";
import type { Reader, Tx } from "./client";
import { fewOrMany } from "./few";
import { asNew, asRows, rowsInto } from "./rows";
import {
  assignments as a,
  cosigners,
  replies,
  suggestions as s,
  searchEntries,
  units,
  users,
} from "./schema";
import { statement } from "./statement";

/** What a case is found by, as it should be stored. */
export type SearchEntry = { suggestionId: string; words: string; digest: string };

/**
 * The words that these events changed: of the cases they are about, and of those that name somebody, or a unit, whose
 * name changed. Who asks must hold the chain: the others' cases are nobody's then.
 */
export async function wordsAfter(
  tx: Tx,
  congressId: string,
  happened: readonly DomainEvent[],
): Promise<SearchEntry[]> {
  const told = new Set(happened.flatMap(({ suggestionId }) => suggestionId ?? []));
  for (const event of happened.filter(({ name }) => name in RENAMED))
    for (const id of await casesNaming(tx, congressId, event)) told.add(id);
  return changedEntries(tx, congressId, [...told]);
}

// Most events change no word of a case: their vectors need not be made.
async function changedEntries(tx: Tx, congressId: string, ids: readonly string[]): Promise<SearchEntry[]> {
  const rows = await readSources(tx, congressId, ids);
  return rows.filter((row) => row.stored !== digestOf(row)).map(entryOf);
}

/** The words of cases as they should be stored, read from the rows they come from. */
export async function entriesOf(
  db: Reader,
  congressId: string,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  return (await readSources(db, congressId, ids)).map(entryOf);
}

const entryOf = (row: Source): SearchEntry => ({
  suggestionId: row.id,
  words: vectorOf(fieldsOf(row)),
  digest: digestOf(row),
});

const digestOf = (row: Source): string =>
  createHash("sha256")
    .update(JSON.stringify(fieldsOf(row)))
    .digest("hex");

/** Stores words; those that are stored as they are stay untouched. Returns how many were written. */
export async function storeWords(db: Reader, entries: readonly SearchEntry[], congressId: string) {
  if (entries.length === 0) return 0;
  const rows = entries.map((entry) => ({ congressId, ...entry }));
  return (await writeEntries(db, asRows<typeof searchEntries>(rows))).length;
}

const writeEntries = statement((db, rows: string) =>
  rowsInto(db, searchEntries, rows)
    .onConflictDoUpdate({
      target: [searchEntries.congressId, searchEntries.suggestionId],
      set: asNew(searchEntries, "words", "digest"),
      setWhere: sql`${searchEntries.digest} <> excluded.digest`,
    })
    .returning({ id: searchEntries.suggestionId }),
);

/** Ids of a congress's cases after `last`, a few hundred at a time, for whoever goes through all of them. */
export async function nextCases(db: Reader, congressId: string, last: string | null): Promise<string[]> {
  const rows = await db
    .select({ id: s.id })
    .from(s)
    .where(and(eq(s.congressId, congressId), last === null ? undefined : gt(s.id, last)))
    .orderBy(asc(s.id))
    .limit(AT_ONCE);
  return rows.map(({ id }) => id);
}

/** Brings all words of a congress up to date; returns how many were missing or old. Safe to run at any time. */
export async function repairSearch(db: Reader, congressId: string): Promise<number> {
  let written = 0;
  let last: string | null = null;
  for (;;) {
    const ids: string[] = await nextCases(db, congressId, last);
    if (ids.length === 0) return written;
    written += await storeWords(db, await entriesOf(db, congressId, ids), congressId);
    last = ids.at(-1) ?? null;
  }
}

const AT_ONCE = 500;

/** Events that change a name that stands in many cases, and under what they say whose. */
const RENAMED: Record<string, string> = { "person.rename": "userId", "unit.change": "id" };

async function casesNaming(
  tx: Tx,
  congressId: string,
  { name, detail = {} }: DomainEvent,
): Promise<string[]> {
  const id = detail[RENAMED[name] ?? ""];
  if (typeof id !== "string") return [];
  const signed = tx.select({ id: cosigners.suggestionId }).from(cosigners).where(eq(cosigners.userId, id));
  const handled = tx.select({ id: a.suggestionId }).from(a).where(eq(a.unitId, id));
  const naming =
    name === "unit.change" ? inArray(s.id, handled) : or(eq(s.leadId, id), inArray(s.id, signed));
  const rows = await tx
    .select({ id: s.id })
    .from(s)
    .where(and(eq(s.congressId, congressId), naming));
  return rows.map((row) => row.id);
}

async function readSources(db: Reader, congressId: string, ids: readonly string[]) {
  return fewOrMany(
    ids,
    (id) => sourcesOf(db, congressId, id),
    (many) => sourcesOfMany(db, congressId, many),
  );
}

const sourcesOf = statement((db, congressId: string, id: string) => sources(db, congressId, eq(s.id, id)));

const sourcesOfMany = statement((db, congressId: string, ids: readonly string[]) =>
  sources(db, congressId, sql`${s.id} = any(${ids}::uuid[])`),
);

const sources = (db: Reader, congressId: string, which: SQL) =>
  db
    .select({
      id: s.id,
      stored: searchEntries.digest,
      series: s.series,
      number: s.number,
      title: s.title,
      situation: s.situation,
      cause: s.cause,
      points: s.points,
      lead: users.name,
      signers,
      handling,
      answers,
    })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .leftJoin(
      searchEntries,
      and(eq(searchEntries.congressId, s.congressId), eq(searchEntries.suggestionId, s.id)),
    )
    .where(and(eq(s.congressId, congressId), which));

type Source = Awaited<ReturnType<typeof sources>>[number];

function fieldsOf(row: Source): Field[] {
  const { title, situation, cause, points, lead, signers, handling, answers } = row;
  return [
    { text: `${caseNumber(row) ?? ""}\n${title}`, weight: "A" },
    { text: [lead, signers, handling].join("\n"), weight: "B" },
    { text: [situation, cause, ...points].join("\n"), weight: "C" },
    { text: answers, weight: "D" },
  ];
}

const lines = (what: SQL, from: SQL, order: SQL) =>
  sql<string>`coalesce((select string_agg(${what}, chr(10) order by ${order}) ${from}), '')`;

const signers = lines(
  sql`${users.name}`,
  sql`from ${cosigners} join ${users} on ${users.id} = ${cosigners.userId}
    where ${cosigners.congressId} = ${s.congressId} and ${cosigners.suggestionId} = ${s.id}`,
  sql`${cosigners.position}`,
);

const handling = lines(
  sql`concat_ws(chr(10), ${units.name}, ${units.nameEn})`,
  sql`from ${a} join ${units} on ${units.congressId} = ${a.congressId} and ${units.id} = ${a.unitId}
    where ${a.congressId} = ${s.congressId} and ${a.suggestionId} = ${s.id}
      and ${a.state} not in ('returned', 'cancelled')`,
  sql`${units.name}`,
);

// A reply that is not issued is its unit's own (db/queries/assignment.ts, listReplies).
const answers = lines(
  sql`concat_ws(chr(10), ${replies.docNumber}, ${replies.summary}, ${replies.explanation},
    (select string_agg(answer ->> 'text', chr(10)) from jsonb_array_elements(${replies.answers}) as answer))`,
  sql`from ${replies} where ${replies.congressId} = ${s.congressId} and ${replies.suggestionId} = ${s.id}
    and ${replies.issuedOn} is not null`,
  sql`${replies.round}, ${replies.id}`,
);
