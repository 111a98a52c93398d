import "server-only";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { ClockName } from "@/domain/clock/rules";
import { viewDay } from "@/domain/clock/view";
import { type Day, dayOf } from "@/domain/day";
import { pagesOf } from "@/domain/page";
import { caseNumber } from "@/domain/suggestion/number";
import { byDueDay, type Task, type TaskName } from "@/domain/task";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { assignments, clocks, suggestions } from "../schema";
import { commitmentTasks } from "./commitment-task";
import type { Page } from "./in-parts";
import { KINDS_OF_TASKS, type Kind } from "./task-kinds";
import { visibleTo } from "./visible";
import { yearReportTasks } from "./year-report-task";

/** What the viewer has to do next, by the day it is due. The same rows the visibility rule lets him see. */
export async function listTasks(db: Reader, viewer: Viewer, now: Date): Promise<Task[]> {
  const { found, dated } = await inOrder(db, viewer, now, NAMED);
  return found.map(dated);
}

/** One page of the same list: of all of it only the order is read, and what it says of fifty. Beyond its end is its last page. */
export async function pageOfTasks(db: Reader, viewer: Viewer, now: Date, page: number): Promise<Page<Task>> {
  const { found, dated } = await inOrder(db, viewer, now, UNNAMED);
  const at = Math.min(page, pagesOf(found.length, TASKS_ON_A_PAGE));
  const part = found.slice((at - 1) * TASKS_ON_A_PAGE, at * TASKS_ON_A_PAGE);
  return { rows: (await named(db, viewer, part)).map(dated), page: at, total: found.length };
}

/** Tasks on one page of the list. */
export const TASKS_ON_A_PAGE = 50;

type Found = Omit<Task, "due" | "title"> & { title: string | null };

async function inOrder(db: Reader, viewer: Viewer, now: Date, columns: Columns) {
  const today = dayOf(now);
  const kinds = KINDS_OF_TASKS[viewer.role](viewer, today);
  const [promised, reports, { now: calendar }, ...found] = await Promise.all([
    commitmentTasks(db, viewer, today),
    yearReportTasks(db, viewer),
    timekeeping(db, viewer.congressId),
    ...kinds.map((kind) => (kind.of === "case" ? ofCases : ofWork)(db, viewer, kind, columns)),
  ]);
  const due = (dueOn: Day | null) => (dueOn === null ? null : viewDay(dueOn, today, calendar));
  return {
    found: byDueDay([...found.flat(), ...promised, ...reports]),
    dated: (task: Found): Task => ({ ...task, title: task.title ?? "", due: due(task.dueOn) }),
  };
}

/** The same tasks with the titles of their cases; one whose case went away meanwhile is left out. */
async function named(db: Reader, viewer: Viewer, tasks: readonly Found[]): Promise<Found[]> {
  const ids = tasks.flatMap(({ title, suggestionId }) => (title === null ? (suggestionId ?? []) : []));
  if (ids.length === 0) return [...tasks];
  const rows = await db
    .select(NAMED)
    .from(suggestions)
    .where(and(visibleTo(viewer), inArray(suggestions.id, ids)));
  const byId = new Map(rows.map((row) => [row.suggestionId, row]));
  return tasks.flatMap((task) => {
    if (task.title !== null) return task;
    const row = byId.get(task.suggestionId ?? "");
    return row ? { ...task, title: row.title, number: caseNumber(row) } : [];
  });
}

const NAMED = {
  suggestionId: suggestions.id,
  title: suggestions.title,
  series: suggestions.series,
  number: suggestions.number,
};

/** What a case is called is read when its task is shown. */
const UNNAMED = {
  suggestionId: suggestions.id,
  title: sql<string | null>`null::text`,
  series: sql<string | null>`null::text`,
  number: sql<number | null>`null::int`,
};

type Columns = typeof NAMED | typeof UNNAMED;

// Of those that are due on one day none may be on two pages, or on none.
const LASTING = [asc(suggestions.series), asc(suggestions.number), asc(suggestions.id)];

async function ofCases(
  db: Reader,
  viewer: Viewer,
  { name, where, clock }: Kind,
  columns: Columns,
): Promise<Found[]> {
  const rows = await db
    .select({ ...columns, dueOn: dueDay(clock, isNull(clocks.assignmentId)) })
    .from(suggestions)
    .where(and(visibleTo(viewer), where))
    .orderBy(...LASTING);
  return rows.map((row) => taskOf(name, row, null));
}

async function ofWork(
  db: Reader,
  viewer: Viewer,
  { name, where, clock, due }: Kind,
  columns: Columns,
): Promise<Found[]> {
  const rows = await db
    .select({
      ...columns,
      assignmentId: assignments.id,
      dueOn: due ?? dueDay(clock, eq(clocks.assignmentId, assignments.id)),
    })
    .from(assignments)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, assignments.congressId), eq(suggestions.id, assignments.suggestionId)),
    )
    .where(and(visibleTo(viewer), where))
    .orderBy(...LASTING, asc(assignments.id));
  return rows.map((row) => taskOf(name, row, row.assignmentId));
}

type Row = {
  suggestionId: string;
  title: string | null;
  series: string | null;
  number: number | null;
  dueOn: Day | null;
};

function taskOf(name: TaskName, row: Row, assignmentId: string | null): Found {
  const { suggestionId, title, dueOn } = row;
  return { name, suggestionId, assignmentId, title, number: caseNumber(row), dueOn };
}

/** A case is due when the clock of the step is; where that stands in for others of its kind, the earliest of them. */
function dueDay(clock: ClockName | null, of: SQL): SQL<Day | null> {
  if (clock === null) return sql<Day | null>`null`;
  const alike = ALIKE[clock] ?? [clock];
  const names = sql.join(
    alike.map((name) => sql`${name}`),
    sql`, `,
  );
  return sql<Day | null>`(select min(${clocks.dueOn}) from ${clocks} where ${and(
    eq(clocks.congressId, suggestions.congressId),
    eq(clocks.suggestionId, suggestions.id),
    isNull(clocks.stoppedOn),
    of,
  )} and ${clocks.clock} in (${names}))`;
}

const ALIKE: Partial<Record<ClockName, readonly ClockName[]>> = {
  review: ["review", "sessionAssign", "reassign"],
  reply: ["reply", "secondReply"],
  coOpinion: ["coOpinion", "opinionRedo"],
};
