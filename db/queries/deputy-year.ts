import "server-only";
import { and, asc, count, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { readLedgerQuery } from "@/domain/commitment/list";
import { dayOf } from "@/domain/day";
import type { DeputyContact, DeputyYear } from "@/domain/deputy-year/year";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import { figuresOf } from "@/domain/statistics/figures";
import { readListQuery } from "@/domain/suggestion/list";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import {
  assignments as a,
  cosigners as co,
  delegations,
  deputies,
  contactRecords as k,
  suggestions as s,
  terms,
  units as u,
  users,
} from "../schema";
import { listCommitments } from "./commitment";
import { countLedger } from "./commitment-statistics";
import { fact } from "./facts";
import { factColumns, inScope } from "./statistics";
import { listSuggestions, listSuggestionsWhere, matching } from "./suggestion-list";

/** Deputies whose year the viewer may read: a deputy himself, staff and the auditor all of the congress. */
const readableBy = (viewer: Viewer): SQL =>
  and(
    eq(deputies.congressId, viewer.congressId),
    can(viewer, "deputyYear.read") || viewer.role === "system" ? undefined : sql`false`,
    viewer.role === "deputy" ? eq(deputies.userId, viewer.userId) : undefined,
  ) as SQL;

/** The deputies with how many cases of a year each leads and co-signed, the busiest first. */
export async function listDeputyYears(db: Reader, viewer: Viewer, year: number, now: Date) {
  const cases = and(inScope(viewer, { year }), fact("filed", dayOf(now)));
  const [rows, led, signed] = await Promise.all([
    selectDeputies(db).where(readableBy(viewer)).orderBy(deputies.userId, desc(terms.number)),
    db.select({ id: s.leadId, count: count() }).from(s).where(cases).groupBy(s.leadId),
    db
      .select({ id: co.userId, count: count() })
      .from(co)
      .innerJoin(s, and(eq(s.congressId, co.congressId), eq(s.id, co.suggestionId)))
      .where(and(cases, isNotNull(co.confirmedAt)))
      .groupBy(co.userId),
  ]);
  const [ledOf, signedOf] = [led, signed].map((of) => new Map(of.map((row) => [row.id, row.count])));
  return rows
    .map((row) => ({ ...row, led: ledOf?.get(row.id) ?? 0, cosigned: signedOf?.get(row.id) ?? 0 }))
    .toSorted(
      (one, other) =>
        other.led - one.led || other.cosigned - one.cosigned || one.name.localeCompare(other.name, "zh-CN"),
    );
}
export type DeputyYearLine = Awaited<ReturnType<typeof listDeputyYears>>[number];

/** One deputy's year; 404 for whom it is none of his business. */
export async function findDeputyYear(
  db: Reader,
  viewer: Viewer,
  id: string,
  year: number,
  now: Date,
): Promise<DeputyYear> {
  const deputy = await findDeputy(db, viewer, id);
  const today = dayOf(now);
  const query = readListQuery({ year: String(year), lead: id, fact: "filed", sort: "number" });
  const ledger = readLedgerQuery({ caseYear: String(year), lead: id, sort: "number" });
  const signed = and(inScope(viewer, { year }), fact("filed", today), signedBy(sql`${id}`)) ?? sql`false`;
  const [[counts], promised, led, cosigned, contacts, commitments] = await Promise.all([
    db
      .select(factColumns(today))
      .from(s)
      .where(matching(viewer, query.filter, today)),
    countLedger(db, viewer, ledger.filter, now),
    listSuggestions(db, viewer, query, now, { size: null }),
    listSuggestionsWhere(db, viewer, signed, now),
    listContacts(db, viewer, id, year, now),
    listCommitments(db, viewer, ledger, now, { size: null }),
  ]);
  return {
    deputy,
    year,
    figures: figuresOf(counts ?? null),
    promised,
    led: led.rows,
    cosigned,
    contacts,
    commitments: commitments.rows,
  };
}

async function findDeputy(db: Reader, viewer: Viewer, id: string): Promise<DeputyYear["deputy"]> {
  if (!isUuid(id)) throw notFound();
  const [found] = await selectDeputies(db)
    .where(and(readableBy(viewer), eq(deputies.userId, id)))
    .orderBy(deputies.userId, desc(terms.number));
  if (!found) throw notFound();
  return found;
}

/** Each deputy once, with the delegation of his last mandate. */
const selectDeputies = (db: Reader) =>
  db
    .selectDistinctOn([deputies.userId], {
      id: deputies.userId,
      name: users.name,
      delegation: { name: delegations.name, nameEn: delegations.nameEn },
    })
    .from(deputies)
    .innerJoin(users, eq(users.id, deputies.userId))
    .innerJoin(terms, and(eq(terms.congressId, deputies.congressId), eq(terms.id, deputies.termId)))
    .leftJoin(
      delegations,
      and(eq(delegations.congressId, deputies.congressId), eq(delegations.id, deputies.delegationId)),
    )
    .$dynamic();

const signedBy = (userId: SQL): SQL =>
  sql`exists (select 1 from ${co} where ${and(
    eq(co.congressId, s.congressId),
    eq(co.suggestionId, s.id),
    isNotNull(co.confirmedAt),
    sql`${co.userId} = ${userId}`,
  )})`;

async function listContacts(
  db: Reader,
  viewer: Viewer,
  id: string,
  year: number,
  now: Date,
): Promise<DeputyContact[]> {
  const rows = await db
    .select({
      id: k.id,
      suggestionId: s.id,
      title: s.title,
      series: s.series,
      number: s.number,
      unit: { name: u.name, nameEn: u.nameEn },
      way: k.way,
      heldOn: k.heldOn,
      confirmedAt: k.confirmedAt,
      objectedAt: k.objectedAt,
    })
    .from(k)
    .innerJoin(s, and(eq(s.congressId, k.congressId), eq(s.id, k.suggestionId)))
    .innerJoin(a, and(eq(a.congressId, k.congressId), eq(a.id, k.assignmentId)))
    .innerJoin(u, and(eq(u.congressId, a.congressId), eq(u.id, a.unitId)))
    .where(and(inScope(viewer, { year }), fact("filed", dayOf(now)), eq(s.leadId, id)))
    .orderBy(asc(k.heldOn));
  return rows.map(({ confirmedAt, objectedAt, ...row }) => ({
    ...row,
    stands: objectedAt ? "objected" : confirmedAt ? "confirmed" : "open",
  }));
}
