import "server-only";
import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { type ClockView, viewDay } from "@/domain/clock/view";
import { dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import { can } from "@/domain/permissions";
import { UNIT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { counterSince } from "@/domain/warning/count";
import { type Forecast, forecast } from "@/domain/warning/forecast";
import { beganOn, type Step, stepOf, thisRound } from "@/domain/warning/steps";
import { namesOf } from "@/domain/workflow";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { assignments, clocks, suggestions, units } from "../schema";
import { statement } from "../statement";
import { happenedOn, owes, recentPast } from "./past-work";
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
export type WarningFilter = { suggestionId?: string; unitId?: string };

/**
 * The open cases the viewer may see for which a unit owes the deputy an answer, the most endangered first: a unit
 * sees its own, the government office those of its side. Past durations are the congress's; no past case is named.
 */
export async function listWarnings(
  db: Reader,
  viewer: Viewer,
  now: Date,
  filter: WarningFilter = {},
): Promise<Warning[]> {
  if (!can(viewer, "warning.read")) return [];
  const open = await openWork(db, viewer, filter.suggestionId, filter.unitId);
  if (open.length === 0) return [];
  const today = dayOf(now);
  const [past, happenings, { now: calendar }] = await Promise.all([
    recentPast(db, viewer.congressId, today),
    happenedOn(
      db,
      viewer.congressId,
      open.map((row) => row.suggestionId),
    ),
    timekeeping(db, viewer.congressId),
  ]);
  const first = open.map(({ assignedOn }) => assignedOn).toSorted()[0] ?? today;
  const count = counterSince(calendar, first);
  const rows = open.flatMap(({ assignedOn, dueOn, state, extended, unitId, name, nameEn, ...row }) => {
    const round = thisRound(assignedOn, happenings.get(row.assignmentId) ?? []);
    const step = stepOf(state, round.happenings);
    if (step === null) return [];
    const began = beganOn(step, round.from, round.happenings);
    const [spent, left] = [count(began, today), count(today, dueOn)];
    const unit = { id: unitId, name, nameEn };
    const found = forecast({ unitId, step, spent, left, extended }, past);
    return [{ ...row, unit, due: viewDay(dueOn, today, calendar), step, spent, left, forecast: found }];
  });
  return rows.toSorted(byDanger);
}

const byDanger = (a: Warning, b: Warning): number => dangerOf(b) - dangerOf(a) || a.left - b.left;

const dangerOf = ({ left, forecast: { share } }: Warning): number => (left < 0 ? 2 : (share ?? -1));

const ofCase = and(
  eq(suggestions.congressId, assignments.congressId),
  eq(suggestions.id, assignments.suggestionId),
);
const ofUnit = and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId));

const openWork = statement((db, viewer: Viewer, suggestionId?: string, unitId?: string) =>
  db
    .select({
      assignmentId: assignments.id,
      suggestionId: suggestions.id,
      series: suggestions.series,
      number: suggestions.number,
      title: suggestions.title,
      state: assignments.state,
      assignedOn: assignments.assignedOn,
      dueOn: clocks.dueOn,
      extended: clocks.extended,
      unitId: units.id,
      name: units.name,
      nameEn: units.nameEn,
    })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, ofUnit)
    .innerJoin(
      clocks,
      and(
        eq(clocks.congressId, assignments.congressId),
        eq(clocks.assignmentId, assignments.id),
        inArray(clocks.clock, ["reply", "secondReply"]),
        isNull(clocks.stoppedOn),
      ),
    )
    .where(
      and(
        visibleTo(viewer),
        owes,
        ownSide(viewer),
        suggestionId ? eq(suggestions.id, suggestionId) : undefined,
        unitId ? eq(units.id, unitId) : undefined,
      ),
    )
    .orderBy(asc(clocks.dueOn), asc(suggestions.number)),
);

/** Units the viewer answers for: his own, those of his side, or all. */
function ownSide(viewer: Viewer): SQL | undefined {
  if (viewer.role === "government_office") return inArray(units.kind, GOVERNMENT);
  return viewer.unitId ? eq(units.id, viewer.unitId) : undefined;
}

const GOVERNMENT = namesOf(UNIT_KINDS).filter((kind) => UNIT_KINDS[kind].governmentSide);
