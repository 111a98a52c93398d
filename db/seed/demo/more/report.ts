import "server-only";
import { dayOf, yearOf } from "@/domain/day";
import { createReport } from "../../../commands/report/create";
import { editReport } from "../../../commands/report/edit";
import { freezeReport } from "../../../commands/report/freeze";
import { issueReport } from "../../../commands/report/issue";
import { findReport } from "../../../queries/report";
import { nth } from "../cast";
import { at, createDiary, workingDaysBefore } from "../diary";
import { luckOf } from "../luck";
import type { Life } from "../stage";
import type { World } from "../world";
import words from "./report-words.json";

/** The report of 2023: begun, written, frozen twice and issued in January 2024. */
export function tellReport2023(world: World): void {
  world.stage.tell("the report of 2023", issued(world));
}

/** This year's report is a draft. */
export function tellReportNow(world: World, now: Date): void {
  world.stage.tell("this year's report", begun(world, now));
}

async function* issued({ stage, cast }: World): Life {
  const diary = createDiary(stage.calendar, luckOf("report 2023"), at("2024-01-12", "08:30"));
  const [staff, other] = [nth(cast.staff, 0).viewer, nth(cast.staff, 1).viewer];
  const find = (id: string, now: Date) => findReport(stage.database, staff, id, now);
  const seen = async (id: string) => {
    const { report } = await find(id, diary.now());
    return { id, version: report.version };
  };
  yield diary.on("2024-01-15");
  const { id } = await stage.perform(createReport, staff, { kind: "year", year: 2023 });
  yield diary.on("2024-01-16");
  await stage.perform(freezeReport, staff, await seen(id));
  yield diary.on("2024-01-17");
  const { text } = await find(id, diary.now());
  const sections = [...words.sections];
  const written = text.replaceAll(/\[\[[^\]]*\]\]/g, (blank) => sections.shift() ?? blank);
  await stage.perform(editReport, other, { ...(await seen(id)), text: written });
  yield diary.on("2024-01-18");
  await stage.perform(freezeReport, other, await seen(id));
  yield diary.soon();
  const issue = { number: words.number, issuedOn: "2024-01-18" };
  await stage.perform(issueReport, staff, { ...(await seen(id)), ...issue });
}

async function* begun({ stage, cast }: World, now: Date): Life {
  const day = workingDaysBefore(stage.calendar, dayOf(now), 3);
  const diary = createDiary(stage.calendar, luckOf("report now"), at(day, "08:30"));
  yield diary.on(day);
  await stage.perform(createReport, nth(cast.staff, 0).viewer, { kind: "year", year: yearOf(dayOf(now)) });
}
