import { and, eq } from "drizzle-orm";
import { createReport } from "@/db/commands/report/create";
import { editReport } from "@/db/commands/report/edit";
import { freezeReport } from "@/db/commands/report/freeze";
import { issueReport, withdrawReport } from "@/db/commands/report/issue";
import { openYearReports } from "@/db/commands/year-report/open";
import { giveBackYearReport, receiveYearReport, urgeYearReport } from "@/db/commands/year-report/receive";
import { sendBackYearReport, signYearReport } from "@/db/commands/year-report/sign";
import { finishYearReport, saveYearReport } from "@/db/commands/year-report/write";
import { reports, yearReports } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { UnitCast } from "../support/cast";
import type { Stage } from "../support/look";
import { act } from "../support/steps";
import { step } from "./script";

/** The steps of the report on a year; beginning one is proved beside its command: another congress begins its own. */
export async function reportSteps(stage: Stage, on: Day) {
  const { database, cast } = stage;
  const { staff, otherStaff } = cast;
  const desk = [staff, otherStaff];
  const { id } = await act(stage, createReport, staff, on, { kind: "year", year: 2023 });
  const seen = async () => {
    const [row] = await database.select().from(reports).where(eq(reports.id, id));
    return { id, version: row?.version ?? 0 };
  };
  const withForm = (more: object) => async () => ({ ...(await seen()), ...more });
  return {
    edit: () => step("editReport", editReport, on, desk, withForm({ text: "提出{{filed}}件。" })),
    freeze: () => step("freezeReport", freezeReport, on, desk, seen),
    issue: () =>
      step("issueReport", issueReport, on, desk, withForm({ number: "鹤人常〔2023〕9号", issuedOn: on })),
    withdraw: () => step("withdrawReport", withdrawReport, on, desk, withForm({ note: "数据有误。" })),
  };
}

/** The steps of a unit's own report on a year. */
export async function yearReportSteps(stage: Stage, on: Day, { id: unitId, handler, head }: UnitCast) {
  const { database, cast } = stage;
  const desk = [cast.staff, cast.otherStaff];
  await act(stage, openYearReports, cast.staff, on, { year: 2023 });
  const mine = and(eq(yearReports.congressId, cast.congressId), eq(yearReports.unitId, unitId));
  const seen = async () => {
    const [row] = await database.select().from(yearReports).where(mine);
    return { id: row?.id, version: row?.version ?? 0 };
  };
  const withForm = (more: object) => async () => ({ ...(await seen()), ...more });
  const text = { practice: "领导领办。", problems: "沟通不够。", plan: "建立台账。" };
  return {
    save: () => step("saveYearReport", saveYearReport, on, handler, withForm(text)),
    finish: () => step("finishYearReport", finishYearReport, on, handler, withForm(text)),
    sendBack: () => step("sendBackYearReport", sendBackYearReport, on, head, withForm({ note: "请补充。" })),
    sign: () => step("signYearReport", signYearReport, on, head, seen),
    urge: () => step("urgeYearReport", urgeYearReport, on, desk, seen),
    giveBack: () => step("giveBackYearReport", giveBackYearReport, on, desk, withForm({ note: "请更正。" })),
    receive: () => step("receiveYearReport", receiveYearReport, on, desk, seen),
  };
}
