import "server-only";
import { found } from "../cast";
import { leadOf } from "../casting";
import { at } from "../diary";
import { type Present, presentAt } from "../now/present";
import { type DemoText, moreTexts } from "../texts";
import { createStory, type Story, type World } from "../world";
import { answeredLetter, motion, openLetter, splitAgreed, splitProposed } from "./group-desk";
import { linkYears } from "./group-links";
import { tellMerged } from "./group-merged";
import { paperFiled, paperHandled, paperRated } from "./group-paper";

/** This year's merged, split, paper and converted cases, the letters, and what was asked for in 2023 already. */
export function tellGroups(some: World, now: Date): void {
  const world: World = { ...some, handlers: "first" };
  const present = presentAt(world.stage.calendar, now);
  const texts = new Map(moreTexts("group").map((text) => [text.key, text]));
  const story = (key: string): Story => begin(world, found(texts.get(key), key));
  const tell = (key: string, life: (each: Story, when: Present) => AsyncGenerator<Date, void, undefined>) =>
    world.stage.tell(key, life(story(key), present));
  tellMerged(world, present, MERGED.map(story));
  tell("split-market-and-bus", splitAgreed);
  tell("split-clinic-and-square", splitProposed);
  tell("motion-pension-service", motion(0.5, false));
  tell("motion-qihe-protection", motion(0.6, true));
  tell("letter-old-house-deed", answeredLetter);
  tell("letter-bus-card-refund", openLetter);
  tell("paper-mental-centre", paperFiled);
  tell("paper-water-pressure", paperHandled);
  tell("paper-rated-night-lights", paperRated);
  world.stage.tell("links to 2023", linkYears(world, present));
}

const MERGED = ["merge-school-places-qishui", "merge-school-places-binhe", "merge-school-places-classes"];

const begin = (world: World, text: DemoText): Story =>
  createStory(world, text, leadOf(world.cast, text), [], at("2023-12-31", "08:00"));
