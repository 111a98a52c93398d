import "server-only";
import { addWorkingDays } from "@/domain/calendar";
import { wayOf } from "../acts/contact";
import { moveCase } from "../acts/desk";
import { byLead } from "../acts/filing";
import { type Complaint, rateCase } from "../acts/rating";
import { nth } from "../cast";
import { reply } from "../life/reply";
import { callExperts } from "../more/evaluation";
import { verdictsOf } from "../past/ratings";
import { replyTo } from "../replies";
import type { Telling } from "../stage";
import { WORDS } from "../words";
import type { Story } from "../world";
import type { Present } from "./present";
import { assigned, leadUnit, replied } from "./roads";

const WORD = WORDS.now;

/** Replied, and waiting for the deputy. `remindedOn`: staff has reminded him; `paper`: what came with the reply. */
export const waiting = (days: number, remindedOn?: number, paper?: string) =>
  async function* (story: Story, present: Present): Telling<void> {
    yield* replied(story, present.ago(days), paper);
    if (remindedOn === undefined) return;
    yield story.diary.on(present.ago(remindedOn));
    await moveCase(story, nth(story.cast.staff, 0), "remind");
  };

/** Closed with a good rating. `reopening`: staff has asked the leaders to open it again. */
export const closed = (days: number, basically: boolean, reopening = false) =>
  async function* (story: Story, present: Present): Telling<void> {
    yield* replied(story, present.ago(days));
    yield story.diary.on(present.ago(days - 4));
    await rateCase(story, verdictsOf(basically ? "basically_satisfied" : "satisfied", false));
    if (!reopening) return;
    yield story.diary.on(present.ago(2));
    await moveCase(story, nth(story.cast.staff, 0), "proposeReopening", WORD.reopen);
  };

/** Closed without a rating, after a reminder. */
export async function* closedUnrated(story: Story, present: Present): Telling<void> {
  yield* waiting(30, 17)(story, present);
  yield story.diary.on(present.ago(6));
  await moveCase(story, nth(story.cast.staff, 1), "closeUnrated", WORD.unrated);
}

/** Handled again after a first complaint. */
export async function* rehandling(story: Story, present: Present): Telling<void> {
  yield* disputed(story, present, 14, WORD.dispute);
}

/** Not satisfied twice: staff has called a panel, which is going to meet. */
export async function* evaluating(story: Story, present: Present): Telling<void> {
  const { ago } = present;
  const { reason, demand, contact, answer } = WORD.againFirst;
  yield* disputed(story, present, 28, { reason, demand });
  yield* reply(story, {
    unit: leadUnit(story),
    contacts: [
      {
        heldOn: ago(20),
        noteOn: ago(20),
        phase: "during",
        way: wayOf(contact),
        summary: contact,
        says: "yes",
      },
    ],
    words: replyTo(story.text, ago(13), { 0: answer }),
    draftOn: ago(15),
    replyOn: ago(13),
  });
  yield story.diary.on(ago(6));
  await rateCase(story, verdictsOf("dissatisfied", true), WORD.againSecond);
  yield story.diary.on(ago(3));
  const meetingOn = addWorkingDays(story.stage.calendar, ago(1), 3);
  await callExperts(story, nth(story.cast.staff, 0), meetingOn);
}

/** Withdrawn after it was assigned: the deputy asks, staff confirms, the units are told. */
export async function* withdrawnLate(story: Story, present: Present): Telling<void> {
  yield* assigned(story, present.ago(20));
  yield story.diary.on(present.ago(8));
  await byLead(story, "askWithdrawal", WORD.withdrawAsked);
  yield story.diary.on(present.ago(6));
  await moveCase(story, nth(story.cast.staff, 1), "confirmWithdrawal");
}

async function* disputed(story: Story, present: Present, days: number, complaint: Complaint): Telling<void> {
  yield* replied(story, present.ago(days + 6));
  yield story.diary.on(present.ago(days));
  await rateCase(story, verdictsOf("dissatisfied", true), complaint);
}
