import { perform } from "@/db/command";
import { openYearReports } from "@/db/commands/year-report/open";
import { listOwnYearReports } from "@/db/queries/year-report";
import { dayOf, yearOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import type { Records } from "../support/records";
import { step } from "../support/step";
import { handled } from "../support/story";
import { test } from "../support/test";

const UNIT = "gongxiao";

test("a handler finishes the year report, the head signs, staff receives", async ({ as, records }) => {
  await handled(records, "d140", UNIT, "issued");
  const path = `/year-reports/${await opened(records)}`;
  const handler = await as(`${UNIT}-1`);
  await step("the handler writes; a section that is missing is told at its field", handler, async () => {
    await handler.go(path);
    await handler.write("yearReport.sections.practice", "主要负责同志领办，逐件与代表沟通。");
    await handler.write("yearReport.sections.problems", "个别建议沟通偏晚。");
    await handler.press("yearReport.transitions.finish");
    await handler.hears("validation.required");
    await handler.write("yearReport.sections.plan", "交办后十日内完成首次沟通。");
    await handler.press("yearReport.transitions.finish");
    await handler.hears("yearReport.states.signing");
  });
  const head = await as(`${UNIT}-head`);
  await step("the head signs, and with that it is submitted", head, async () => {
    await head.go(path);
    await head.reads("个别建议沟通偏晚。");
    await head.press("yearReport.transitions.sign");
    await head.hears("yearReport.states.submitted");
  });
  const staff = await as("staff1");
  await step("staff receives it", staff, async () => {
    await staff.go(path);
    await staff.press("yearReport.transitions.receive");
    await staff.hears("yearReport.states.received");
  });
});

/** The unit's report of this year, opened if it was not. */
async function opened(records: Records): Promise<string> {
  const year = yearOf(dayOf(new Date()));
  const staff = await records.viewer("staff1");
  await perform(openYearReports, staff, { year }, { database: records.database }).catch((error) => {
    if (!(error instanceof Refusal)) throw error;
  });
  const rows = await listOwnYearReports(records.database, await records.viewer(`${UNIT}-head`), new Date());
  const own = rows.find((row) => row.year === year);
  if (!own) throw new Error("The unit has no report");
  return own.id;
}
