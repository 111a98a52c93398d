import "server-only";
import { finishYearReportInput, saveYearReportInput } from "@/domain/year-report/input";
import { command } from "../../command";
import { loadYearReport, moveYearReport, yearReportNotice } from "./move";

/** The handler saves the report he is writing; the writer is whoever saved last. */
export const saveYearReport = command({
  permission: "yearReport.move",
  input: saveYearReportInput,
  async run(context, { id, version, ...text }) {
    const row = await loadYearReport(context, id);
    const patch = { ...text, writtenBy: context.viewer.userId };
    const { value, event } = await moveYearReport(context, row, "save", version, patch);
    return { value, events: [event] };
  },
});

/** The handler gives the finished report to the head to sign. */
export const finishYearReport = command({
  permission: "yearReport.move",
  input: finishYearReportInput,
  async run(context, { id, version, ...text }) {
    const row = await loadYearReport(context, id);
    const patch = { ...text, writtenBy: context.viewer.userId };
    const { value, event } = await moveYearReport(context, row, "finish", version, patch);
    const head = [{ role: "unit_head" as const, unitId: row.unitId }];
    return { value, events: [event], notices: [yearReportNotice(row, "finish", head)] };
  },
});
