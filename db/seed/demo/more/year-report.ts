import "server-only";
import { addWorkingDays } from "@/domain/calendar";
import { type Day, dayOf, yearOf } from "@/domain/day";
import { openYearReports } from "../../../commands/year-report/open";
import { giveBackYearReport, receiveYearReport, urgeYearReport } from "../../../commands/year-report/receive";
import { signYearReport } from "../../../commands/year-report/sign";
import { finishYearReport, saveYearReport } from "../../../commands/year-report/write";
import { listYearReports } from "../../../queries/year-report";
import { nth, type Unit } from "../cast";
import { at, createDiary, workingDaysBefore } from "../diary";
import { luckOf } from "../luck";
import type { Life } from "../stage";
import type { World } from "../world";
import words from "./year-report-words.json";

/** The reports on 2023: all came, two of them after the day. */
export function tellYearReports2023(world: World): void {
  world.stage.tell("the year reports of 2023", pastYear(world));
}

/** This year's reports: opened a while ago and again lately, so that there is one in each state. */
export function tellYearReportsNow(world: World, now: Date): void {
  world.stage.tell("this year's year reports", thisYear(world, now));
}

async function* pastYear(world: World): Life {
  const { stage, cast } = world;
  const diary = createDiary(stage.calendar, luckOf("year reports 2023"), at("2023-07-03", "09:10"));
  yield diary.on("2023-07-03");
  await stage.perform(openYearReports, nth(cast.staff, 0).viewer, { year: 2023 });
  const reports = await reportsOf(world, 2023, diary.now());
  const plan = reports.flatMap((report, index) => {
    const late = index === 7 || index === 31;
    const written = addWorkingDays(stage.calendar, late ? "2023-09-04" : "2023-07-21", 1 + (index % 20));
    const signed = addWorkingDays(stage.calendar, written, 1);
    return [
      { on: written, act: report.finish },
      { on: signed, act: report.sign },
      { on: addWorkingDays(stage.calendar, signed, 2 + (index % 3)), act: report.receive },
    ];
  });
  for (const { on, act } of plan.toSorted((a, b) => a.on.localeCompare(b.on))) {
    yield diary.on(on);
    await act();
  }
}

// What has become of those opened first; the others wait to be begun.
const FIRST = ["signing", "writing", "submitted", "received", "prefilled"] as const;

async function* thisYear(world: World, now: Date): Life {
  const { stage, cast } = world;
  const ago = (days: number): Day => workingDaysBefore(stage.calendar, dayOf(now), days);
  const diary = createDiary(stage.calendar, luckOf("year reports now"), at(ago(70), "09:10"));
  const staff = nth(cast.staff, 0).viewer;
  yield diary.on(ago(70));
  const year = yearOf(diary.today());
  await stage.perform(openYearReports, staff, { year }).catch(ignoreNobodyNew);
  const reports = await reportsOf(world, year, diary.now());
  for (const [index, report] of reports.entries()) {
    const end = FIRST[index % FIRST.length] ?? "prefilled";
    if (end !== "prefilled") yield* writtenUpTo(report, end, () => diary.after(index % 2));
  }
  yield diary.on(ago(8));
  for (const report of reports) await report.urgeIfWanting();
  yield diary.on(ago(3));
  await stage.perform(openYearReports, staff, { year: yearOf(ago(3)) }).catch(ignoreNobodyNew);
}

async function* writtenUpTo(
  report: Report,
  end: "signing" | "writing" | "submitted" | "received",
  next: () => Date,
) {
  yield next();
  if (end === "writing") return report.save();
  await report.finish();
  if (end === "signing") return;
  yield next();
  await report.sign();
  if (end === "submitted") return;
  yield next();
  await report.giveBack();
  yield next();
  await report.finish();
  await report.sign();
  yield next();
  await report.receive();
}

// It hangs on the day of today whether a unit had a case by then.
const ignoreNobodyNew = (error: unknown) => {
  if (!(error instanceof Error && error.message === "yearReport.opened")) throw error;
};

type Report = Awaited<ReturnType<typeof reportsOf>>[number];

/** The year's reports in the hands of those who act; each act knows the version that stands. */
async function reportsOf({ stage, cast }: World, year: number, now: Date) {
  const staff = nth(cast.staff, 1).viewer;
  const rows = await listYearReports(stage.database, staff, year, now);
  const units = new Map([...cast.units.values()].map((unit) => [unit.id, unit]));
  return rows.flatMap((row) => {
    const unit = units.get(row.unit.id);
    return unit ? [reportOf(stage, staff, unit, row)] : [];
  });
}

function reportOf(
  stage: World["stage"],
  staff: World["cast"]["staff"][number]["viewer"],
  unit: Unit,
  row: { id: string; version: number; year: number },
) {
  const handler = nth(unit.handlers, 0).viewer;
  const seen = { id: row.id, version: row.version };
  const luck = luckOf(`year report ${row.year} ${unit.key}`);
  const text = {
    practice: luck.pick(words.practice),
    problems: luck.pick(words.problems),
    plan: luck.pick(words.plan),
  };
  let wanting = true;
  const moved = async (made: Promise<{ version: number }>) => {
    seen.version = (await made).version;
  };
  return {
    save: () => moved(stage.perform(saveYearReport, handler, { ...seen, practice: text.practice })),
    finish: () => moved(stage.perform(finishYearReport, handler, { ...seen, ...text })),
    sign: () => {
      wanting = false;
      return moved(stage.perform(signYearReport, unit.head.viewer, seen));
    },
    receive: () => moved(stage.perform(receiveYearReport, staff, seen)),
    giveBack: () => moved(stage.perform(giveBackYearReport, staff, { ...seen, note: words.giveBack })),
    urgeIfWanting: async () => {
      if (wanting) await moved(stage.perform(urgeYearReport, staff, seen));
    },
  };
}
