import "server-only";
import { dayOf } from "@/domain/day";
import { backYearReportInput, moveYearReportInput } from "@/domain/year-report/input";
import { command } from "../../command";
import { unitPeople } from "../suggestion/people";
import { loadYearReport, moveYearReport, yearReportNotice } from "./move";

/** Staff receives a submitted report. */
export const receiveYearReport = command({
  permission: "yearReport.move",
  input: moveYearReportInput,
  async run(context, { id, version }) {
    const row = await loadYearReport(context, id);
    const patch = { receivedBy: context.viewer.userId, receivedOn: dayOf(context.now) };
    const { value, event } = await moveYearReport(context, row, "receive", version, patch);
    return { value, events: [event], notices: [yearReportNotice(row, "receive", unitPeople(row.unitId))] };
  },
});

/** Staff gives a submitted report back to the unit, with the reason; the day of its first submission stays. */
export const giveBackYearReport = command({
  permission: "yearReport.move",
  input: backYearReportInput,
  async run(context, { id, version, note }) {
    const row = await loadYearReport(context, id);
    const { value, event } = await moveYearReport(context, row, "giveBack", version, { backNote: note });
    return {
      value,
      events: [{ ...event, note }],
      notices: [yearReportNotice(row, "giveBack", unitPeople(row.unitId), { note })],
    };
  },
});

/** Staff urges a unit whose report is wanting; once a day. */
export const urgeYearReport = command({
  permission: "yearReport.move",
  input: moveYearReportInput,
  async run(context, { id, version }) {
    const row = await loadYearReport(context, id);
    const patch = { urged: row.urged + 1, urgedOn: dayOf(context.now) };
    const { value, event } = await moveYearReport(context, row, "urge", version, patch);
    const notice = yearReportNotice(row, "urge", unitPeople(row.unitId), { dueOn: row.dueOn });
    return { value, events: [event], notices: [notice] };
  },
});
