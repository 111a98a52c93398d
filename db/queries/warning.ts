import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type ClockView, viewDay } from "@/domain/clock/view";
import { dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { type Forecast, forecaster, type Past, type Risk } from "@/domain/warning/forecast";
import { countRisks, type Ranked, ranked } from "@/domain/warning/rank";
import type { Step } from "@/domain/warning/steps";
import { timekeeping } from "../calendar";
import { atOnce, type Reader } from "../client";
import { assignments, suggestions, units } from "../schema";
import { statement } from "../statement";
import { type Parts, partsOf } from "./in-parts";
import { isFor, type KeptWork, openWork, openWorkOf } from "./open-work";
import { recentPast } from "./past-work";
import { visibleTo } from "./visible";

/** An open case of a unit with how likely it is late, where it stands and since when. */
export type Warning = {
  assignmentId: string;
  suggestionId: string;
  series: string | null;
  number: number | null;
  title: string;
  unit: Named & { id: string };
  due: ClockView;
  step: Step;
  /** Working days in the present step. */
  spent: number;
  /** Working days until the due day; negative when it is over. */
  left: number;
  forecast: Forecast;
};

/** Which open cases are asked for. */
export type WarningFilter = { unitId?: string | undefined; risk?: Risk | undefined };

/** One page of the warnings. `counts`: of each risk before one is chosen; `unitIds`: whose there are for the viewer. */
export type WarningPage = {
  rows: Warning[];
  page: number;
  total: number;
  counts: Record<Risk, number>;
  units: (Named & { id: string })[];
};

const PAGE_SIZE = 30;

/**
 * The open cases the viewer may see for which a unit owes the deputy an answer, the most endangered first: a unit
 * sees its own, the government office those of its side. Past durations are the congress's; no past case is named.
 * All of them are ranked in memory (docs/decisions/0036-warnings-by-page.md); only a page's rows are read.
 */
export async function listWarnings(
  db: Reader,
  viewer: Viewer,
  now: Date,
  { unitId, risk, page = 1 }: WarningFilter & { page?: number } = {},
): Promise<WarningPage> {
  const all = await rankedFor(db, viewer, now);
  const ofUnit = narrowed(all, { unitId });
  const found = narrowed(ofUnit, { risk });
  // Beyond the end is the last page.
  const at = Math.min(page, warningPages(found.length));
  const shown = found.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE);
  const together = atOnce(db);
  const [rows, named] = await Promise.all([
    completed(together, viewer, now, shown),
    viewer.unitId === null ? unitsNamed(together, viewer.congressId, [...new Set(all.map(unitOf))]) : [],
  ]);
  return { rows, page: at, total: found.length, counts: countRisks(ofUnit), units: named };
}

/** How many pages so many warnings have. */
export const warningPages = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** All of them that a filter lets through, in parts. */
export async function everyWarning(
  db: Reader,
  viewer: Viewer,
  now: Date,
  filter: WarningFilter = {},
): Promise<Parts<Warning & { id: string }>> {
  const found = narrowed(await rankedFor(db, viewer, now), filter);
  const byId = new Map(found.map((one) => [one.id, one]));
  return partsOf(found, async (part) => {
    const rows = await completed(
      db,
      viewer,
      now,
      part.flatMap((id) => byId.get(id) ?? []),
    );
    return rows.map((row) => ({ ...row, id: row.assignmentId }));
  });
}

/** The open work of one case that the viewer is warned of, the most endangered first. */
export async function warningsOf(db: Reader, viewer: Viewer, now: Date, suggestionId: string) {
  if (!can(viewer, "warning.read")) return [];
  const works = (await openWorkOf(db, viewer.congressId, suggestionId)).filter((work) => isFor(viewer, work));
  if (works.length === 0) return [];
  return ranked(works, await measures(db, viewer.congressId, now));
}

async function rankedFor(db: Reader, viewer: Viewer, now: Date): Promise<Ranked<KeptWork>[]> {
  if (!can(viewer, "warning.read")) return [];
  const [works, by] = await Promise.all([
    openWork(db, viewer.congressId),
    measures(db, viewer.congressId, now),
  ]);
  const known = rankings.get(works);
  const isSame =
    known?.today === by.today && known.calendar === by.calendar && known.forecast === by.forecast;
  const all = isSame ? known.all : ranked([...works.values()].flat(), by);
  rankings.set(works, { ...by, all });
  return all.filter((work) => isFor(viewer, work));
}

type Measures = Awaited<ReturnType<typeof measures>>;

// Ranked once for what is kept and compared with; goes with it.
const rankings = new WeakMap<object, Measures & { all: Ranked<KeptWork>[] }>();

/** What open work is measured by. */
async function measures(db: Reader, congressId: string, now: Date) {
  const today = dayOf(now);
  const [past, { now: calendar }] = await Promise.all([
    recentPast(db, congressId, today),
    timekeeping(db, congressId),
  ]);
  return { today, calendar, forecast: forecasterFrom(past) };
}

const forecasters = new WeakMap<readonly Past[], ReturnType<typeof forecaster>>();

function forecasterFrom(past: readonly Past[]) {
  const made = forecasters.get(past) ?? forecaster(past);
  forecasters.set(past, made);
  return made;
}

const unitOf = ({ unitId }: Ranked) => unitId;

const narrowed = (all: readonly Ranked<KeptWork>[], { unitId, risk }: WarningFilter) =>
  all.filter((one) => (!unitId || one.unitId === unitId) && (!risk || one.forecast.risk === risk));

/** Ranked work with its case and its unit, as far as the viewer may see the case. */
async function completed(
  db: Reader,
  viewer: Viewer,
  now: Date,
  works: readonly Ranked<KeptWork>[],
): Promise<Warning[]> {
  if (works.length === 0) return [];
  const ids = works.map(({ id }) => id);
  const [rows, { now: calendar }] = await Promise.all([
    caseOfWorks(db, viewer, ids),
    timekeeping(db, viewer.congressId),
  ]);
  const byId = new Map(rows.map((row) => [row.assignmentId, row]));
  return works.flatMap(({ id, dueOn, step, spent, left, forecast }) => {
    const row = byId.get(id);
    return row ? [{ ...row, due: viewDay(dueOn, dayOf(now), calendar), step, spent, left, forecast }] : [];
  });
}

const UNIT = { id: units.id, name: units.name, nameEn: units.nameEn };

const caseOfWorks = statement((db, viewer: Viewer, ids: readonly string[]) =>
  db
    .select({
      assignmentId: assignments.id,
      suggestionId: suggestions.id,
      series: suggestions.series,
      number: suggestions.number,
      title: suggestions.title,
      unit: UNIT,
    })
    .from(assignments)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, assignments.congressId), eq(suggestions.id, assignments.suggestionId)),
    )
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(
      and(
        visibleTo(viewer),
        eq(assignments.congressId, viewer.congressId),
        sql`${assignments.id} = any(${ids}::uuid[])`,
      ),
    ),
);

const unitsNamed = statement((db, congressId: string, ids: readonly string[]) =>
  db
    .select(UNIT)
    .from(units)
    .where(and(eq(units.congressId, congressId), sql`${units.id} = any(${ids}::uuid[])`)),
);
