import "server-only";
import { handlerOf, moveWork, rejectOpinion, sendOpinion, writeOpinion } from "../acts/unit";
import { type Unit, unitOf } from "../cast";
import { luckOf } from "../luck";
import type { Life } from "../stage";
import { WORDS } from "../words";
import { beside, type Story } from "../world";
import type { Present } from "./present";
import { leadUnit } from "./roads";

/** How far a co-handling unit has come. */
export type CoScene = "received" | "drafted" | "sent" | "rejected";

/** A co-handling unit beside the lead; `days`: when the case was assigned, in working days before today. */
export async function* coScene(
  main: Story,
  present: Present,
  key: string,
  scene: CoScene,
  days: number,
): Life {
  const { ago } = present;
  const unit = unitOf(main.cast, key);
  const story = beside(main, key, new Date(0));
  const receivedOn = ago(days - 1);
  yield story.diary.on(receivedOn);
  await moveWork(story, unit, handlerOf(story, unit), "receive");
  if (scene === "received") return;
  const late = scene === "drafted" ? 1 : Math.max(5, days - 18);
  yield story.diary.on(ago(late));
  await writeOpinion(story, unit, opinionOf(story, unit));
  if (scene === "drafted") return;
  yield story.diary.on(ago(late - 1));
  await sendOpinion(story, unit);
  if (scene === "sent") return;
  yield story.diary.on(ago(2));
  await rejectOpinion(story, unit, leadUnit(story), WORDS.now.opinionRejected);
}

// The text holds the opinion of the first unit it names.
const opinionOf = ({ text }: Story, { key }: Unit) =>
  text.co[0] === key && text.opinion !== ""
    ? text.opinion
    : luckOf(`${text.key} ${key}`).pick(WORDS.opinions);
