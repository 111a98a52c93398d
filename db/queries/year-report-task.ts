import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Task, TaskName } from "@/domain/task";
import type { Role, Viewer } from "@/domain/viewer";
import type { YearReportState } from "@/domain/year-report/states";
import type { Reader } from "../client";
import { units, yearReports as y } from "../schema";
import { reportsShownTo } from "./year-report";

/** What a viewer has to do about year reports: write, sign or receive them. */
export async function yearReportTasks(db: Reader, viewer: Viewer): Promise<Omit<Task, "due">[]> {
  const turn = TURNS[viewer.role];
  if (!turn) return [];
  const rows = await db
    .select({ about: y.id, year: y.year, unit: units.name, dueOn: y.dueOn, submittedOn: y.firstSubmittedOn })
    .from(y)
    .innerJoin(units, and(eq(units.congressId, y.congressId), eq(units.id, y.unitId)))
    .where(and(reportsShownTo(viewer), inArray(y.state, turn.in)));
  return rows.map(({ about, year, unit, dueOn, submittedOn }) => ({
    name: turn.name,
    suggestionId: null,
    assignmentId: null,
    about,
    title: viewer.role === "staff" ? unit : "",
    number: String(year),
    // What was submitted in time and came back is not late again.
    dueOn: submittedOn === null ? dueOn : null,
  }));
}

const TURNS: Partial<Record<Role, { name: TaskName; in: YearReportState[] }>> = {
  unit_handler: { name: "writeYearReport", in: ["prefilled", "writing"] },
  unit_head: { name: "signYearReport", in: ["signing"] },
  staff: { name: "receiveYearReport", in: ["submitted"] },
};
