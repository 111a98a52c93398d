import "server-only";
import { dayOf } from "@/domain/day";
import { backYearReportInput, moveYearReportInput } from "@/domain/year-report/input";
import { command } from "../../command";
import { countUnitYear } from "../../queries/year-report-figures";
import { loadYearReport, moveYearReport, yearReportNotice } from "./move";

/** The head signs what another person wrote, and with that it is submitted; the figures stand from this moment. */
export const signYearReport = command({
  permission: "yearReport.move",
  input: moveYearReportInput,
  async run(context, { id, version }) {
    const { tx, viewer, now } = context;
    const row = await loadYearReport(context, id);
    const { value, event } = await moveYearReport(context, row, "sign", version, {
      signedBy: viewer.userId,
      submittedAt: now,
      firstSubmittedOn: row.firstSubmittedOn ?? dayOf(now),
      figures: await countUnitYear(tx, viewer, row, now),
      backNote: null,
    });
    return { value, events: [event], notices: [yearReportNotice(row, "sign", [{ role: "staff" }])] };
  },
});

/** The head sends it back to the writer, with the reason. */
export const sendBackYearReport = command({
  permission: "yearReport.move",
  input: backYearReportInput,
  async run(context, { id, version, note }) {
    const row = await loadYearReport(context, id);
    const { value, event } = await moveYearReport(context, row, "sendBack", version, { backNote: note });
    const handler = [{ role: "unit_handler" as const, unitId: row.unitId }];
    return {
      value,
      events: [{ ...event, note }],
      notices: [yearReportNotice(row, "sendBack", handler, { note })],
    };
  },
});
