import "server-only";
import { answerToReturn, askToReturn, handlerOf, moveWork, takeBack } from "../acts/unit";
import { nth, unitOf } from "../cast";
import type { Telling } from "../stage";
import { fill, WORDS } from "../words";
import type { Story } from "../world";
import type { Turn } from "./turns";

/** The unit that the deputy wished for gives the case back, and the right one takes over with its own clock. */
export async function* goAstray(story: Story): Telling<void> {
  const { diary, cast, text, luck } = story;
  const [wrong, right] = [unitOf(cast, text.wished), unitOf(cast, text.lead)];
  const { reason, decision } = luck.pick(WORDS.returns);
  yield diary.after(1);
  await moveWork(story, wrong, handlerOf(story, wrong), "receive");
  yield diary.after(1);
  await askToReturn(story, wrong, fill(reason, { to: right.name }), right);
  yield diary.after(1);
  await answerToReturn(story, wrong, wrong.head, "consentReturn");
  yield diary.after(luck.number(1, 3));
  // The government office passes a case on to its own side only.
  const byOffice = wrong.governmentSide && luck.chance(0.5) && right.governmentSide;
  const judge = nth(byOffice ? cast.office : cast.staff, luck.number(0, 1));
  await takeBack(story, wrong, judge, fill(decision, { to: right.name }), right);
}

/** The unit asks in vain to give the case back, and begins. */
export async function* insistOnReturn(
  story: Story,
  { reason, decision }: Extract<Turn, { kind: "return_refused" }>,
): Telling<void> {
  const { diary, cast, text, luck } = story;
  const unit = unitOf(cast, text.lead);
  const handler = handlerOf(story, unit);
  yield diary.after(1);
  await moveWork(story, unit, handler, "receive");
  yield diary.after(2);
  await askToReturn(story, unit, reason, null);
  yield diary.after(1);
  await answerToReturn(story, unit, unit.head, "consentReturn");
  yield diary.after(luck.number(2, 5));
  await answerToReturn(story, unit, nth(cast.staff, luck.number(0, 3)), "refuseReturn", decision);
  yield diary.after(1);
  await moveWork(story, unit, handler, "start");
}
