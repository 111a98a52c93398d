import "server-only";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { UnitKind } from "@/domain/unit";
import type { Tx } from "../../client";
import {
  categories,
  congressSessions,
  deputies,
  importRows,
  numberSeries,
  replies,
  replyClasses,
  suggestions,
  terms,
  units,
  users,
} from "../../schema";
import { allOrNothing } from "../../together";

type Deputy = {
  userId: string;
  name: string;
  account: string;
  cardNo: string;
  termId: string;
  delegationId: string;
};

/** What the rows of past cases speak of, read once for all of them. */
export type CaseBook = {
  terms: ReadonlyMap<number, string>;
  /** By "term number-session number", as a series is written. */
  sessions: ReadonlyMap<string, string>;
  deputies: ReadonlyMap<string, readonly Deputy[]>;
  units: ReadonlyMap<string, { id: string; kind: UnitKind; name: string }>;
  categories: ReadonlyMap<string, string>;
  classes: ReadonlyMap<string, string>;
  /** Series in which this system has given numbers itself. */
  ownSeries: ReadonlySet<string>;
  /** What stands under a number; `digest` when an import brought it. */
  cases: ReadonlyMap<string, { id: string; digest: string | null }>;
  /** Whose each is: the number's key of a row above, null for what is there. */
  docNumbers: Map<string, string | null>;
};

/** A case's number as a key. */
export const numberKey = ({ series, number }: { series: string; number: number }) => `${series} ${number}`;

type Wanted = { number?: { series: string; number: number } | undefined; docNumber?: string | undefined };

/** Reads the book for rows with these numbers. */
export async function readCaseBook(tx: Tx, congressId: string, rows: readonly Wanted[]): Promise<CaseBook> {
  const own = { terms: eq(terms.congressId, congressId), units: eq(units.congressId, congressId) };
  const [termRows, unitRows, series, sessions, deputies, lists, cases, docNumbers] = await allOrNothing([
    tx.select({ id: terms.id, number: terms.number }).from(terms).where(own.terms),
    tx.select().from(units).where(own.units),
    tx.select().from(numberSeries).where(eq(numberSeries.congressId, congressId)),
    sessionsOf(tx, congressId),
    deputiesOf(tx, congressId),
    listsOf(tx, congressId),
    casesOf(tx, congressId, rows),
    docNumbersOf(tx, congressId, rows),
  ]);
  return {
    terms: new Map(termRows.map(({ id, number }) => [number, id])),
    sessions,
    deputies,
    units: new Map(
      unitRows.flatMap((row) => [row.nameEn, row.key, row.name].map((name) => [name, row] as const)),
    ),
    ...lists,
    ownSeries: new Set(series.map((row) => row.series)),
    cases,
    docNumbers,
  };
}

async function sessionsOf(tx: Tx, congressId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: congressSessions.id, number: congressSessions.number, term: terms.number })
    .from(congressSessions)
    .innerJoin(
      terms,
      and(eq(terms.congressId, congressSessions.congressId), eq(terms.id, congressSessions.termId)),
    )
    .where(eq(congressSessions.congressId, congressId));
  return new Map(rows.map(({ id, number, term }) => [`${term}-${number}`, id]));
}

/** Deputies of all terms, by each of the ways a file may name them. */
async function deputiesOf(tx: Tx, congressId: string): Promise<Map<string, Deputy[]>> {
  const rows = await tx
    .select({
      userId: deputies.userId,
      name: users.name,
      account: users.account,
      cardNo: deputies.cardNo,
      termId: deputies.termId,
      delegationId: deputies.delegationId,
    })
    .from(deputies)
    .innerJoin(users, eq(users.id, deputies.userId))
    .where(eq(deputies.congressId, congressId));
  const named = new Map<string, Deputy[]>();
  for (const row of rows)
    for (const name of new Set([row.name, row.account, row.cardNo, `${row.name}(${row.cardNo})`])) {
      const list = named.get(`${row.termId} ${name}`) ?? [];
      list.push(row);
      named.set(`${row.termId} ${name}`, list);
    }
  return named;
}

async function listsOf(tx: Tx, congressId: string) {
  const [categoryRows, classRows] = await allOrNothing([
    tx.select().from(categories).where(eq(categories.congressId, congressId)),
    tx.select().from(replyClasses).where(eq(replyClasses.congressId, congressId)),
  ]);
  return {
    categories: new Map(
      categoryRows.flatMap(({ id, key, name, nameEn }) =>
        [nameEn, key, name].map((word) => [word, id] as const),
      ),
    ),
    classes: new Map(
      classRows.flatMap(({ key, name, nameEn }) => [nameEn, name, key].map((word) => [word, key] as const)),
    ),
  };
}

async function casesOf(tx: Tx, congressId: string, rows: readonly Wanted[]) {
  const numbers = rows.flatMap(({ number }) => number ?? []);
  const series = [...new Set(numbers.map((each) => each.series))];
  if (series.length === 0) return new Map<string, { id: string; digest: string | null }>();
  const brought = and(
    eq(importRows.congressId, suggestions.congressId),
    eq(importRows.subjectId, suggestions.id),
    eq(importRows.result, "created"),
    isNull(importRows.undone),
  );
  const found = await tx
    .select({
      id: suggestions.id,
      series: suggestions.series,
      number: suggestions.number,
      digest: sql<string | null>`${importRows.after} ->> 'digest'`,
    })
    .from(suggestions)
    .leftJoin(importRows, brought)
    .where(
      and(
        eq(suggestions.congressId, congressId),
        inArray(suggestions.series, series),
        inArray(suggestions.number, [...new Set(numbers.map(({ number }) => number))]),
      ),
    );
  return new Map(found.map(({ id, digest, ...row }) => [`${row.series} ${row.number}`, { id, digest }]));
}

async function docNumbersOf(tx: Tx, congressId: string, rows: readonly Wanted[]): Promise<Map<string, null>> {
  const wanted = rows.flatMap(({ docNumber }) => docNumber ?? []);
  if (wanted.length === 0) return new Map();
  const taken = await tx
    .select({ docNumber: replies.docNumber })
    .from(replies)
    .where(
      and(
        eq(replies.congressId, congressId),
        isNotNull(replies.docNumber),
        inArray(replies.docNumber, wanted),
      ),
    );
  return new Map(taken.flatMap(({ docNumber }) => (docNumber === null ? [] : [[docNumber, null]])));
}
