import "server-only";
import { and, eq } from "drizzle-orm";
import type { Named } from "@/domain/local-name";
import { ownUnitOf } from "@/domain/own-unit";
import { notFound } from "@/domain/refusal";
import { ranksOf, type Score, scoreOf } from "@/domain/scoring/score";
import { UNIT_KINDS, type UnitKind } from "@/domain/unit";
import { systemViewer, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { units } from "../schema";
import { settingsOf } from "./congress";
import { readScoredCases, type ScoredCase } from "./scoring-facts";
import { type FormulaInForce, formulaOf } from "./scoring-formula";

/** A unit's score of a year with its rank; null below the number of cases that a rank needs. */
export type UnitScore = { unit: ScoredCase["unit"]; score: Score; rank: number | null };

/** A year's scores as a viewer sees them, and by which formula. */
export type ScoreTable = {
  /** The units that the viewer may read of, ranked ones first. */
  rows: UnitScore[];
  /** How many units have a rank, the unseen ones too. */
  ranked: number;
  /** Cases that a rank needs. */
  enough: number;
  inForce: FormulaInForce;
};

/**
 * The scores of a year. Ranks are made of all units of the congress; a unit reads its own row and rank, the
 * government office the rows of its side, everybody else all of them (decision 0012).
 */
export async function listScores(db: Reader, viewer: Viewer, year: number, now: Date): Promise<ScoreTable> {
  const [cases, inForce, { casesForRank: enough }] = await Promise.all([
    readScoredCases(db, systemViewer(viewer.congressId), year, now),
    formulaOf(db, viewer, year),
    settingsOf(db, viewer.congressId),
  ]);
  const all = byUnit(cases).map(({ unit, cases: own }) => ({ unit, score: scoreOf(own, inForce.formula) }));
  const ranks = ranksOf(
    all.map(({ unit, score }) => ({ unitId: unit.id, score })),
    enough,
  );
  const rows = all
    .map((row) => ({ ...row, rank: ranks.get(row.unit.id) ?? null }))
    .filter(({ unit }) => mayRead(viewer, unit))
    .toSorted(inOrder);
  return { rows, ranked: ranks.size, enough, inForce };
}

/**
 * One unit's score of a year with the rows behind every point; in a year without a case of its own it has none.
 * 404 for whom it is none of his business.
 */
export async function findScore(db: Reader, viewer: Viewer, unitId: string, year: number, now: Date) {
  const table = await listScores(db, viewer, year, now);
  const row = table.rows.find(({ unit }) => unit.id === unitId) ?? (await idleRow(db, viewer, unitId, table));
  const cases = await readScoredCases(db, viewer, year, now, unitId);
  return { ...row, ...table, cases };
}

async function idleRow(
  db: Reader,
  viewer: Viewer,
  unitId: string,
  { inForce }: ScoreTable,
): Promise<UnitScore> {
  const [unit] = await db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, kind: units.kind })
    .from(units)
    .where(and(eq(units.congressId, viewer.congressId), eq(units.id, unitId)));
  if (!unit || !UNIT_KINDS[unit.kind].handles || !mayRead(viewer, unit)) throw notFound();
  return { unit, score: scoreOf([], inForce.formula), rank: null };
}

function byUnit(cases: readonly ScoredCase[]) {
  const found = new Map<string, { unit: ScoredCase["unit"]; cases: ScoredCase[] }>();
  for (const one of cases) {
    const entry = found.get(one.unit.id) ?? { unit: one.unit, cases: [] };
    entry.cases.push(one);
    found.set(one.unit.id, entry);
  }
  return [...found.values()];
}

function mayRead(viewer: Viewer, { id, kind }: Named & { id: string; kind: UnitKind }): boolean {
  if (viewer.role === "government_office") return UNIT_KINDS[kind].governmentSide;
  const own = ownUnitOf(viewer);
  return own === null || own === id;
}

// Ranked units by rank, then those with too few cases by their number, then by name.
const inOrder = (a: UnitScore, b: UnitScore): number =>
  (a.rank ?? 9999) - (b.rank ?? 9999) ||
  b.score.n - a.score.n ||
  a.unit.name.localeCompare(b.unit.name, "zh-CN");
