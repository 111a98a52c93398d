import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { stateOutside } from "@/domain/assignment/states";
import { type AsOfQuery, askedOf } from "@/domain/history/list";
import type { PastPromise } from "@/domain/history/promise";
import type { PastRow } from "@/domain/history/rows";
import type { Subject } from "@/domain/statistics/catalogue";
import { oversees } from "@/domain/viewer";
import { commitments, suggestions, users } from "../schema";
import type { FigureRecord } from "./figure-record";
import { type Counting, rowsAsOf } from "./history-statistics";
import { type Parts, partsOf, picked } from "./in-parts";

/** The commitments behind a figure as they stood at the end of its day, in the order of the days first promised. */
export function everyPromiseAsOf(counting: Counting, query: AsOfQuery): Parts<PastPromise> {
  const all = askedOf(rowsAsOf(counting, "commitment"), query)
    .filter(({ unitIds: [unitId = ""] }) => counting.units.has(unitId))
    .toSorted((a, b) => (a.item.firstDueOn < b.item.firstDueOn ? -1 : 1));
  return partsOf(all, (part) => promisesOf(counting, picked(all, part)));
}

async function promisesOf(counting: Counting, rows: readonly PastRow<"commitment">[]) {
  const [texts, titles] = await Promise.all([wordsOf(counting, rows), titlesOf(counting, rows)]);
  return rows.flatMap(({ id, of, item, unitIds: [unitId = ""] }): PastPromise[] => {
    const unit = counting.units.get(unitId);
    if (!unit) return [];
    const { state, firstDueOn, dueOn, fulfilledOn } = item;
    const { series, number } = of;
    const words = { text: texts.get(id) ?? "", title: titles.get(of.id) ?? "" };
    return [
      { ...words, id, suggestionId: of.id, series, number, unit, state, firstDueOn, dueOn, fulfilledOn },
    ];
  });
}

/** The units' parts behind a figure, likewise. */
export function everyWorkAsOf(counting: Counting, query: AsOfQuery): Parts<FigureRecord> {
  const all = askedOf(rowsAsOf(counting, "work"), query).filter(({ item }) =>
    counting.units.has(item.unitId),
  );
  return partsOf(all, (part) => worksOf(counting, picked(all, part)));
}

async function worksOf(counting: Counting, rows: readonly PastRow<"work">[]) {
  const titles = await titlesOf(counting, rows);
  const { viewer, units } = counting;
  return rows.flatMap(({ id, of, item }): FigureRecord[] => {
    const who = units.get(item.unitId);
    const own = item.unitId === viewer.unitId || oversees(viewer);
    const state = own ? item.state : stateOutside(item.state);
    return who ? [{ id, ...headOf(of, titles), who, on: item.assignedOn, state, verdict: null }] : [];
  });
}

/** What co-signers thought, likewise. */
export function everyCosignerRatingAsOf(counting: Counting, query: AsOfQuery): Parts<FigureRecord> {
  const all = askedOf(rowsAsOf(counting, "cosignerRating"), query);
  return partsOf(all, (part) => cosignerRatingsOf(counting, picked(all, part)));
}

async function cosignerRatingsOf(
  counting: Counting,
  rows: readonly PastRow<"cosignerRating">[],
): Promise<FigureRecord[]> {
  const [titles, names] = await Promise.all([titlesOf(counting, rows), deputyNames(counting, rows)]);
  return rows.map(({ id, of, item }) => {
    const name = names.get(item.userId ?? "") ?? "";
    const who = { name, nameEn: name };
    return { id, ...headOf(of, titles), who, on: item.on, state: null, verdict: item.overall };
  });
}

const headOf = ({ id, series, number }: PastRow<Subject>["of"], titles: ReadonlyMap<string, string>) => ({
  ...{ suggestionId: id, series, number },
  title: titles.get(id) ?? "",
});

// Once it is given nobody changes what was promised; only its day can move.
async function wordsOf({ db, viewer }: Counting, rows: readonly PastRow<"commitment">[]) {
  const ids = rows.map(({ id }) => id);
  const found = await db
    .select({ id: commitments.id, text: commitments.text })
    .from(commitments)
    .where(and(eq(commitments.congressId, viewer.congressId), inArray(commitments.id, ids)));
  return new Map(found.map(({ id, text }) => [id, text]));
}

async function titlesOf({ db, viewer }: Counting, rows: readonly Pick<PastRow<Subject>, "of">[]) {
  const ids = [...new Set(rows.map(({ of }) => of.id))];
  const found = await db
    .select({ id: suggestions.id, title: suggestions.title })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, viewer.congressId), inArray(suggestions.id, ids)));
  return new Map(found.map(({ id, title }) => [id, title]));
}

async function deputyNames({ db }: Counting, rows: readonly PastRow<"cosignerRating">[]) {
  const ids = rows.flatMap(({ item }) => item.userId ?? []);
  const found = await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}
