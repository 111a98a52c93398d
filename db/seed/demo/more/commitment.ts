import "server-only";
import { sweepYearOn } from "@/domain/commitment/season";
import { dayOf } from "@/domain/day";
import { at, createDiary } from "../diary";
import { luckOf } from "../luck";
import type { Life } from "../stage";
import { type DemoText, demoTexts } from "../texts";
import type { World } from "../world";
import { actOn } from "./commitment-acts";
import { FATES, planOf } from "./commitment-plan";
import { openThisYear, promiseOf } from "./commitment-rows";

/** What became of the promises of 2023 (of all, or of those in some texts), year after year up to today. */
export function tellCommitments(world: World, now: Date, texts = demoTexts("2023")): void {
  for (const text of texts) {
    if (FATES[text.key]) world.stage.tell(`the promise of ${text.key}`, keepWord(world, text, now));
  }
}

/** This year's promises are in this autumn's sweep already, as far as it is autumn. */
export function tellThisYearsCommitments(world: World, now: Date): void {
  world.stage.tell("this year's promises", sweepThisYear(world, now));
}

async function* keepWord(world: World, text: DemoText, now: Date): Life {
  const { stage } = world;
  const diary = createDiary(stage.calendar, luckOf(`${text.key} promise's days`), BEGIN);
  const fate = FATES[text.key];
  const dueOn = text.commitment?.dueOn;
  if (!fate || !dueOn) return;
  const promise = { key: text.key, unit: text.lead, firstDueOn: dueOn };
  for (const act of planOf(promise, fate, stage.calendar, dayOf(now))) {
    yield diary.on(act.on);
    await actOn(world, text, await promiseOf(stage, text), act);
  }
}

async function* sweepThisYear({ stage, cast }: World, now: Date): Life {
  yield new Date(now.getTime() - 10 * MINUTE);
  const today = dayOf(now);
  if (sweepYearOn(today) === null) return;
  for (const promise of await openThisYear(stage, today)) await actOn({ stage, cast }, null, promise, SWEEP);
}

const SWEEP = { on: "", name: "sweep", words: "onSchedule" } as const;
const MINUTE = 60_000;

// By then every reply of 2023 has gone out.
const BEGIN = at("2023-09-01", "08:00");
