import "server-only";
import { type Day, yearOf } from "@/domain/day";
import type { Cast, Deputy, Unit } from "./cast";
import { createDiary, type Diary } from "./diary";
import { type Luck, luckOf } from "./luck";
import type { Stage } from "./stage";
import type { DemoText, FiledText } from "./texts";

/** The stage with everybody on it. */
export type World = {
  stage: Stage;
  cast: Cast;
  /** Which of a unit's handlers takes a case: each in turn, or always the one with an account to look around. */
  handlers: "each" | "first";
  /** The number of a unit's next letter. */
  letterNumber: (unit: Unit, day: Day) => string;
};

/** One suggestion on its way. The diary holds when the next act is; the luck decides what is left open. */
export type Story<Text extends FiledText = DemoText> = World & {
  id: string;
  text: Text;
  lead: Deputy;
  cosigners: readonly Deputy[];
  luck: Luck;
  diary: Diary;
};

/** Sets the stage. */
export function createWorld(stage: Stage, cast: Cast): World {
  const last = new Map<string, number>();
  const letterNumber = ({ docPrefix, key }: Unit, day: Day) => {
    const series = `${docPrefix}〔${yearOf(day)}〕`;
    const luck = luckOf(`${series}${key}${last.get(series) ?? 0}`);
    // A unit writes other letters between two replies.
    const number = (last.get(series) ?? luck.number(8, 30)) + luck.number(1, 5);
    last.set(series, number);
    return `${series}${number}号`;
  };
  return { stage, cast, handlers: "each", letterNumber };
}

/** Begins the story of a text; `from` is a moment before its first act. */
export function createStory<Text extends FiledText>(
  world: World,
  text: Text,
  lead: Deputy,
  cosigners: readonly Deputy[],
  from: Date,
): Story<Text> {
  const luck = luckOf(text.key);
  const diary = createDiary(world.stage.calendar, luck, from);
  return { ...world, id: crypto.randomUUID(), text, lead, cosigners, luck, diary };
}

/** The same story in the hands of somebody who works beside the others, with a diary of his own. */
export const beside = (story: Story, name: string, from: Date): Story => {
  const luck = luckOf(`${story.text.key} ${name}`);
  return { ...story, luck, diary: createDiary(story.stage.calendar, luck, from) };
};
