import { openAward } from "@/db/commands/award/open";
import type { Stage } from "../support/look";
import { act } from "../support/steps";
import { closeOne } from "../support/story";
import type { Step } from "./script";
import { awardSteps } from "./steps-award";

const DAY = "2023-03-15";
const END = "2023-12-20";

/** A year's end. Opening a selection is proved beside its command: another congress opens one of its own. */
export async function commended(stage: Stage): Promise<Step[]> {
  const { schools, staff } = stage.cast;
  const { id } = await closeOne(stage, DAY, { lead: schools });
  const award = { year: 2023, kind: "unit", places: 1 };
  const one = awardSteps(stage, id, (await act(stage, openAward, staff, END, award)).id);
  return [
    ...[one.review(END), one.correct(END), one.nominate(END, schools)],
    ...[one.start(END), one.vote(END, schools), one.publish(END)],
  ];
}
