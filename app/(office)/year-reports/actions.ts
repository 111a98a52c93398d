"use server";
import { openYearReports } from "@/db/commands/year-report/open";
import { giveBackYearReport, receiveYearReport, urgeYearReport } from "@/db/commands/year-report/receive";
import { sendBackYearReport, signYearReport } from "@/db/commands/year-report/sign";
import { finishYearReport, saveYearReport } from "@/db/commands/year-report/write";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";

/** Saves what is written, or sends it for signature, as the pressed button says. */
export async function write(previous: FormState, form: FormData): Promise<FormState> {
  return form.get("intent") === "finish" ? finish(previous, form) : save(previous, form);
}

const save = action(saveYearReport, { says: () => ({ key: "saved" }) });
const finish = action(finishYearReport, { says: () => ({ key: "yearReport.finished" }) });

export const open = action(openYearReports, {
  says: ({ count }) => ({ key: "yearReport.opened", values: { count } }),
});
export const sendBack = action(sendBackYearReport, { says: () => ({ key: "yearReport.sentBack" }) });
export const sign = action(signYearReport, { says: () => ({ key: "yearReport.signed" }) });
export const receive = action(receiveYearReport, { says: () => ({ key: "yearReport.received" }) });
export const giveBack = action(giveBackYearReport, { says: () => ({ key: "yearReport.givenBack" }) });
export const urge = action(urgeYearReport, { says: () => ({ key: "yearReport.urged" }) });
