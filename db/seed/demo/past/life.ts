import "server-only";
import { assignCase, type Handlers } from "../acts/desk";
import { nth, unitOf } from "../cast";
import { at, workingDaysBefore } from "../diary";
import { fileText } from "../life/filing";
import { reply, takeUp, talk } from "../life/reply";
import { reviewText } from "../life/review";
import { later } from "../order";
import { replyTo } from "../replies";
import type { Life, Telling } from "../stage";
import type { Story } from "../world";
import { tellAside, tellCoUnits } from "./aside";
import { contactAfter, contactsOf } from "./contacts";
import type { Course } from "./course";
import { replyDay } from "./days";
import { rateAndEnd } from "./ratings";
import { goAstray, insistOnReturn } from "./returns";
import { answerBeside } from "./separate";

/** A case of 2023 from its first draft to its last rating. */
export async function* liveThrough(story: Story, course: Course): Life {
  const { diary, stage } = story;
  const { days, traits, turn, text } = course;
  yield* fileText(story, { ...days, hitch: traits.hitch });
  yield* reviewText(story, days);
  yield* handOver(story, course);
  tellCoUnits(story, course);
  if (turn.kind === "returned") yield* goAstray(story);
  const assignedOn = diary.today();
  const replyOn = replyDay(stage.calendar, text, turn, assignedOn);
  tellAside(story, course, replyOn);
  if (turn.kind === "separate") answerBeside(story, assignedOn, replyOn);
  yield* answerDeputy(story, course, assignedOn, replyOn);
  const later = contactAfter(stage.calendar, course, replyOn);
  if (later) yield* talk(story, unitOf(story.cast, text.lead), later);
  yield* rateAndEnd(story, course);
}

/** The units that a case is first handed to; those who go astray follow the deputy's wish. */
export function handlersOf({ cast }: Story, { text, turn }: Course): Handlers {
  const [lead, ...co] = [text.lead, ...text.co].map((key) => unitOf(cast, key));
  if (!lead) throw new Error("Every text has a lead unit");
  if (turn.kind === "separate") return { separate: [lead, ...co.slice(0, 1)] };
  return { lead: turn.kind === "returned" ? unitOf(cast, text.wished) : lead, co };
}

// Those who are assigned together are assigned at the meeting, half an hour before the office opens.
async function* handOver(story: Story, course: Course): Telling<void> {
  const { assignOn, together } = course.days;
  yield together ? at(assignOn, "08:30") : story.diary.on(assignOn);
  if (together) yield story.diary.on(assignOn);
  else await assignCase(story, nth(story.cast.staff, story.luck.number(0, 3)), handlersOf(story, course));
}

async function* answerDeputy(
  story: Story,
  course: Course,
  assignedOn: string,
  replyOn: string,
): Telling<void> {
  const { text, turn, traits } = course;
  const { calendar } = story.stage;
  const unit = unitOf(story.cast, text.lead);
  if (turn.kind === "return_refused") yield* insistOnReturn(story, turn);
  else yield* takeUp(story, unit);
  const contacts = contactsOf(calendar, course, assignedOn, replyOn);
  const words = replyTo(text, replyOn);
  const ready = workingDaysBefore(calendar, replyOn, story.luck.number(1, 3));
  const last = contacts.at(-1)?.noteOn ?? ready;
  yield* reply(story, {
    unit,
    contacts,
    words,
    draftOn: later(last, ready),
    replyOn,
    headReturns: traits.headReturns,
  });
}
