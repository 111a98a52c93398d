import "server-only";
import { and, eq } from "drizzle-orm";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { readTemplate } from "@/domain/report/template";
import { REPORT_TRANSITIONS, type ReportTransitionName, reportWorkflow } from "@/domain/report/workflow";
import type { DomainEvent } from "../../chain";
import { changesOf } from "../../change";
import type { Context } from "../../command";
import { laterIfUnmoved } from "../../later";
import { reports } from "../../schema";

/** A report in the hands of a command: its row is locked until the transaction ends. */
export type ReportRecord = typeof reports.$inferSelect;

/** Locks a report as it was seen, and refuses a move that the table does not allow now. */
export async function takeReport(
  { tx, viewer }: Context,
  id: string,
  seen: number,
  nameOf: (row: ReportRecord) => ReportTransitionName,
): Promise<ReportRecord> {
  const [row] = await tx
    .select()
    .from(reports)
    .where(and(eq(reports.congressId, viewer.congressId), eq(reports.id, id)))
    .for("update");
  if (!row) throw notFound();
  const subject = { state: row.state, blanks: readTemplate(row.text).blanks };
  const verdict = reportWorkflow.judge(nameOf(row), subject, viewer);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (row.version !== seen) throw tooLate();
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  return row;
}

/** Moves a report, and says so; what it says of itself every event of a report names. */
export function moveReport(
  { tx, now }: Context,
  row: ReportRecord,
  name: ReportTransitionName,
  patch: Partial<typeof reports.$inferInsert> = {},
  detail: Record<string, unknown> = {},
): DomainEvent {
  const { to } = REPORT_TRANSITIONS[name];
  const state = to === "stay" ? row.state : to;
  const change = { ...patch, state, version: row.version + 1, changedAt: now };
  laterIfUnmoved(tx, changeReport(tx, row, change));
  const event = { name: `report.${name}`, detail: { reportId: row.id, ...detail } };
  return state === row.state ? event : { ...event, from: row.state, to: state };
}

const changeReport = changesOf(reports);
