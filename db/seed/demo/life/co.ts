import "server-only";
import type { Day } from "@/domain/day";
import { handlerOf, moveWork, rejectOpinion, sendOpinion, writeOpinion } from "../acts/unit";
import type { Unit } from "../cast";
import type { Life } from "../stage";
import { WORDS } from "../words";
import { beside, type Story } from "../world";

/** What a co-handling unit does. `rejected`: the lead unit objects once. */
export type CoWork = { unit: Unit; lead: Unit; opinion: string; sendOn: Day; rejected: boolean };

/** A co-handling unit takes the case up and sends its opinion; `from`: the moment it was assigned. */
export async function* coHandle(main: Story, work: CoWork, from: Date): Life {
  const { unit, lead, opinion, sendOn, rejected } = work;
  const story = beside(main, unit.key, from);
  yield story.diary.after(1);
  await moveWork(story, unit, handlerOf(story, unit), "receive");
  yield story.diary.on(sendOn);
  await writeOpinion(story, unit, opinion);
  yield story.diary.soon();
  await sendOpinion(story, unit);
  if (!rejected) return;
  yield story.diary.after(1);
  await rejectOpinion(story, unit, lead, story.luck.pick(WORDS.opinionRejections));
  yield story.diary.after(3);
  await writeOpinion(story, unit, `${opinion}${WORDS.opinionRedone}`);
  yield story.diary.soon();
  await sendOpinion(story, unit);
}
