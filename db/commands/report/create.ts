import "server-only";
import { fieldError } from "@/domain/field-error";
import { Refusal } from "@/domain/refusal";
import { createReportInput } from "@/domain/report/input";
import { scopeQuery } from "@/domain/statistics/scope";
import { command } from "../../command";
import { findTemplate } from "../../queries/report";
import { findSession } from "../../queries/report-count";
import { reports } from "../../schema";

/** Staff begins a report from the newest template; a scope has one report in work at a time. */
export const createReport = command({
  permission: "report.write",
  input: createReportInput,
  async run({ tx, viewer, now }, { kind: _kind, ...scope }) {
    const { congressId, userId } = viewer;
    if ("sessionId" in scope && !(await findSession(tx, congressId, scope.sessionId)))
      throw fieldError("sessionId", { key: "choose" });
    const { text, version } = await findTemplate(tx, viewer);
    const [row] = await tx
      .insert(reports)
      .values({
        congressId,
        scope,
        scopeKey: scopeQuery(scope),
        text,
        templateVersion: version,
        createdBy: userId,
        createdAt: now,
        changedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    if (!row) throw new Refusal("conflict", "report.inWork");
    return {
      value: { id: row.id },
      events: [{ name: "report.create", detail: { reportId: row.id, scope, templateVersion: version } }],
    };
  },
});
