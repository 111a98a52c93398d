import "server-only";
import { addWorkingDays } from "@/domain/calendar";
import type { Day } from "@/domain/day";
import { urgeCase } from "../acts/desk";
import { answerForTime, askForTime, handlerOf, moveWork } from "../acts/unit";
import { nth, type Unit, unitOf } from "../cast";
import { workingDaysBefore } from "../diary";
import { coHandle } from "../life/co";
import { luckOf } from "../luck";
import { later } from "../order";
import { daysSpokenOf } from "../spoken";
import type { Life } from "../stage";
import { WORDS } from "../words";
import { beside, type Story } from "../world";
import type { Course } from "./course";
import { lastDay, workingDayIn } from "./days";

/** What goes on beside the lead unit's own work: more time, urging. */
export function tellAside(story: Story, { turn, traits, days }: Course, replyOn: Day): void {
  const tell = (what: string, life: Life) => story.stage.tell(`${story.text.key} ${what}`, life);
  if (turn.kind === "extended" || turn.kind === "extension_refused")
    tell("time", wantTime(story, turn, replyOn));
  if (traits.urged) tell("urged", beUrged(story, days.assignOn));
}

/** The co-handling units of a case, each with its opinion. */
export function tellCoUnits(story: Story, { text, turn, traits, days }: Course): void {
  const { stage, cast, diary } = story;
  if (turn.kind === "separate") return;
  const lead = unitOf(cast, text.lead);
  for (const [index, key] of text.co.entries()) {
    const unit = unitOf(cast, key);
    const luck = luckOf(`${text.key} ${key} opinion`);
    const opinion = index === 0 ? text.opinion : luck.pick(WORDS.opinions);
    const sendOn = opinionDay(story, opinion, days.assignOn);
    const rejected = index === 0 && traits.opinionRejected;
    const life =
      index === 1 && traits.opinionWaived
        ? beWaived(story, unit, days.assignOn)
        : coHandle(story, { unit, lead, opinion, sendOn, rejected }, diary.now());
    stage.tell(`${text.key} at ${key}`, life);
  }
}

// Within two months of the assignment, with time to be redone.
function opinionDay({ stage, text }: Story, opinion: string, assignOn: Day): Day {
  const { calendar } = stage;
  const latest = workingDaysBefore(calendar, lastDay(calendar, "coOpinion", assignOn), 6);
  const from = addWorkingDays(calendar, assignOn, 18);
  const said = daysSpokenOf(opinion).at(-1) ?? from;
  return workingDayIn(calendar, later(said, from), latest, luckOf(`${text.key} sent`));
}

async function* beWaived(main: Story, unit: Unit, assignOn: Day): Life {
  const { calendar } = main.stage;
  const story = beside(main, unit.key, main.diary.now());
  yield story.diary.after(2);
  await moveWork(story, unit, handlerOf(story, unit), "receive");
  yield story.diary.on(addWorkingDays(calendar, lastDay(calendar, "coOpinion", assignOn), 4));
  await moveWork(story, unit, nth(story.cast.staff, 0), "waive", WORDS.waiver);
}

type Time = { ground: string; note: string; decision?: string };

/** The unit asks for more time three weeks before the end; staff answers within three working days. */
async function* wantTime(main: Story, { ground, note, decision }: Time, replyOn: Day): Life {
  const { cast, text, stage } = main;
  const unit = unitOf(cast, text.lead);
  const story = beside(main, "time", main.diary.now());
  const latest = decision === undefined ? "2023-05-22" : workingDaysBefore(stage.calendar, replyOn, 10);
  yield story.diary.on(workingDaysBefore(stage.calendar, latest, story.luck.number(0, 4)));
  await askForTime(story, unit, ground, note);
  yield story.diary.after(1);
  await answerForTime(story, unit, unit.head, "consentExtension");
  yield story.diary.after(story.luck.number(1, 2));
  const transition = decision === undefined ? "grantExtension" : "refuseExtension";
  await answerForTime(story, unit, nth(cast.staff, story.luck.number(0, 3)), transition, decision);
}

async function* beUrged(main: Story, assignOn: Day): Life {
  const { cast, text, stage } = main;
  const story = beside(main, "urged", main.diary.now());
  yield story.diary.on(addWorkingDays(stage.calendar, assignOn, story.luck.number(42, 50)));
  const byOffice = unitOf(cast, text.lead).governmentSide && story.luck.chance(0.4);
  const actor = nth(byOffice ? cast.office : cast.staff, story.luck.number(0, 3));
  await urgeCase(story, actor, story.luck.pick(WORDS.urges));
}
