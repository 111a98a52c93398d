import "server-only";
import { addWorkingDays } from "@/domain/calendar";
import { assignCase, moveCase } from "../acts/desk";
import { type Deputy, deputyOf, found, nth, type Unit, unitOf } from "../cast";
import { leadOf } from "../casting";
import { at } from "../diary";
import { type Present, presentAt } from "../now/present";
import { accepted, received, replied } from "../now/roads";
import type { Telling } from "../stage";
import { demoTexts, moreTexts, strayTexts } from "../texts";
import { createStory, type Story, type World } from "../world";
import {
  callForArbitration,
  decideUnit,
  dispatchCase,
  endMandate,
  giveBack,
  handOverCase,
  takeToDesk,
} from "./second-acts";
import { tellDirectives, tellSubstitute } from "./second-people";
import { WORDS } from "./second-words";

type Scene = (story: Story, present: Present) => Telling<void>;

/** This year's cases that went through the government office, were disputed, or lost their lead deputy. */
export function tellSecondLevel(some: World, now: Date): void {
  const world: World = { ...some, handlers: "first" };
  const present = presentAt(world.stage.calendar, now);
  const texts = new Map(moreTexts("second").map((text) => [text.key, text]));
  const [next, nobody] = leavers(world);
  const tell = (key: string, scene: Scene, by?: Deputy, cosigners: readonly Deputy[] = []) => {
    const text = found(texts.get(key), key);
    const lead = by ?? leadOf(world.cast, text);
    const story = createStory(world, text, lead, cosigners, at("2023-12-31", "08:00"));
    world.stage.tell(key, scene(story, present));
  };
  tell("second-parking-hospitals", waits(2));
  tell("second-rural-parcel", waits(4));
  tell("second-school-water", dispatched);
  tell("arbitration-river-green", disputed);
  tell("arbitration-lane-lights", decided);
  tell("mandate-next-signer", nextRates, next, [deputyOf(world.cast, "d002"), deputyOf(world.cast, "d005")]);
  tell("mandate-nobody-left", nobodyRates, nobody);
  const until = addWorkingDays(world.stage.calendar, present.ago(1), 5);
  tellSubstitute(world, present.ago(1), until);
  tellDirectives(world, present);
}

/** With the government office, and not dispatched yet. */
const waits = (days: number): Scene =>
  async function* (story, { ago }) {
    yield* accepted(story, ago(days + 1));
    yield story.diary.on(ago(days));
    await handOverCase(story);
  };

/** Dispatched by the government office two days after it came. */
async function* dispatched(story: Story, { ago }: Present): Telling<void> {
  const [lead, co] = [
    unitOf(story.cast, story.text.lead),
    story.text.co.map((key) => unitOf(story.cast, key)),
  ];
  yield* accepted(story, ago(11));
  yield story.diary.on(ago(10));
  await handOverCase(story);
  yield story.diary.on(ago(8));
  await dispatchCase(story, lead, co);
  yield* received(story, lead, ago(7));
}

/** Given back twice; staff asked the leaders. */
async function* disputed(story: Story, { ago }: Present): Telling<void> {
  const [first, second] = [unitOf(story.cast, "shuili"), unitOf(story.cast, "chengguan")];
  yield* givenBackTwice(story, [first, WORDS.notWater], [second, WORDS.notCity], ago);
  yield story.diary.on(ago(2));
  await callForArbitration(story, WORDS.question);
}

/** The same, and a leader decided. */
async function* decided(story: Story, { ago }: Present): Telling<void> {
  const [first, second] = [unitOf(story.cast, "jiaotong"), unitOf(story.cast, "chengguan")];
  yield* givenBackTwice(story, [first, WORDS.notRoads], [second, WORDS.notLights], ago);
  yield story.diary.on(ago(6));
  await callForArbitration(story, WORDS.lightsAsked);
  yield story.diary.on(ago(3));
  await decideUnit(story, second, WORDS.lightsGiven);
  yield* received(story, second, ago(2));
}

async function* givenBackTwice(
  story: Story,
  [first, firstReason]: readonly [Unit, string],
  [second, secondReason]: readonly [Unit, string],
  ago: Present["ago"],
): Telling<void> {
  const { diary, cast } = story;
  yield* accepted(story, ago(21));
  yield diary.on(ago(20));
  await assignCase(story, nth(cast.staff, 0), { lead: first, co: [] });
  yield diary.on(ago(17));
  await giveBack(story, first, firstReason);
  yield diary.on(ago(15));
  await takeToDesk(story, first, WORDS.takenBack);
  yield diary.on(ago(14));
  await assignCase(story, nth(cast.staff, 0), { lead: second, co: [] });
  yield diary.on(ago(11));
  await giveBack(story, second, secondReason);
  yield diary.on(ago(8));
  await takeToDesk(story, second, WORDS.takenBack);
}

/** Replied; the lead's mandate ended since, and the next co-signer has to rate. */
async function* nextRates(story: Story, { ago }: Present): Telling<void> {
  yield* replied(story, ago(6));
  yield story.diary.on(ago(4));
  await endMandate(story);
}

/** Replied; the lead's mandate ended and nobody signed with him: closed without a rating. */
async function* nobodyRates(story: Story, { ago }: Present): Telling<void> {
  yield* replied(story, ago(9));
  yield story.diary.on(ago(5));
  await endMandate(story);
  yield story.diary.on(ago(2));
  await moveCase(story, nth(story.cast.staff, 1), "closeWithoutRater", WORDS.closeReason);
}

/** Two deputies who lead nothing else, so that nobody else's case loses its rater. */
function leavers({ cast }: World): [Deputy, Deputy] {
  const texts = [
    ...demoTexts("2023"),
    ...demoTexts("now"),
    ...strayTexts("2023"),
    ...strayTexts("now"),
    ...moreTexts("group"),
  ];
  const busy = new Set(texts.map((text) => leadOf(cast, text).account));
  const idle = cast.deputies.filter(({ account }) => !busy.has(account) && account > "d020");
  return [nth(idle, 3), nth(idle, 11)];
}
