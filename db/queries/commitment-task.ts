import "server-only";
import { and, eq, lt, lte, type SQL, sql } from "drizzle-orm";
import { DUE_SOON_DAYS, lastSweepDay, sweepYearOn } from "@/domain/commitment/season";
import { addDays, type Day } from "@/domain/day";
import { caseNumber } from "@/domain/suggestion/number";
import type { Task, TaskName } from "@/domain/task";
import type { Role, Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, commitments as c, clocks, replies as r, suggestions as s } from "../schema";
import { ON } from "./commitment";
import { listToSweep } from "./commitment-sweep";
import { raterId } from "./rater";
import { visibleTo } from "./visible";

type Found = Omit<Task, "due">;

/** What a viewer has to do about commitments: keep, sweep, rate or close them. */
export async function commitmentTasks(db: Reader, viewer: Viewer, today: Day): Promise<Found[]> {
  const kind = KINDS[viewer.role]?.(viewer, today);
  const [found, sweep] = await Promise.all([
    kind ? tasksOf(db, viewer, kind) : [],
    sweepTask(db, viewer, today),
  ]);
  return [...found, ...sweep];
}

type Kind = { name: TaskName; where: SQL | undefined; dueOn: SQL<Day | null> };

const ratingDue = sql<Day | null>`(select ${clocks.dueOn} from ${clocks}
  where ${clocks.congressId} = ${c.congressId} and ${clocks.id} = ${c.ratingClockId})`;

const KINDS: Partial<Record<Role, (viewer: Viewer, today: Day) => Kind>> = {
  unit_handler: (viewer, today) => ({
    name: "keepCommitment",
    dueOn: sql<Day | null>`${c.dueOn}`,
    where: and(
      viewer.unitId ? eq(a.unitId, viewer.unitId) : sql`false`,
      eq(c.state, "open"),
      lte(c.dueOn, addDays(today, DUE_SOON_DAYS)),
    ),
  }),
  deputy: (viewer) => ({
    name: "rateCommitment",
    dueOn: ratingDue,
    where: and(eq(c.state, "fulfilled"), sql`${raterId} = ${viewer.userId}`),
  }),
  staff: (_viewer, today) => ({
    name: "closeCommitment",
    dueOn: ratingDue,
    where: and(eq(c.state, "fulfilled"), lt(ratingDue, today)),
  }),
};

async function tasksOf(db: Reader, viewer: Viewer, { name, where, dueOn }: Kind): Promise<Found[]> {
  const rows = await db
    .select({
      about: c.id,
      title: c.text,
      suggestionId: s.id,
      series: s.series,
      number: s.number,
      dueOn,
    })
    .from(c)
    .innerJoin(r, ON.reply)
    .innerJoin(a, ON.work)
    .innerJoin(s, ON.case)
    .where(and(visibleTo(viewer), where));
  return rows.map(({ series, number, ...row }) => ({
    ...row,
    name,
    assignmentId: null,
    number: caseNumber({ series, number }),
  }));
}

/** One task for all that is left to confirm this autumn. */
async function sweepTask(db: Reader, viewer: Viewer, today: Day): Promise<Found[]> {
  const year = sweepYearOn(today);
  if (viewer.role !== "unit_handler" || year === null) return [];
  const [first] = await listToSweep(db, viewer, year, new Date(`${today}T12:00:00+08:00`));
  if (!first) return [];
  const { suggestionId } = first;
  const dueOn = lastSweepDay(year);
  return [{ name: "sweepCommitments", suggestionId, assignmentId: null, title: "", number: null, dueOn }];
}
