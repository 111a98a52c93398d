import "server-only";
import type { Day } from "@/domain/day";
import { acceptCase, reviewFirst } from "../acts/desk";
import { seenSuggestion } from "../acts/seen";
import { nth } from "../cast";
import type { Telling } from "../stage";
import type { Story } from "../world";

/** Staff reviews and accepts; in session two persons do so, one after the other. */
export async function* reviewText(
  story: Story,
  { firstOn, acceptOn }: { firstOn: Day; acceptOn: Day },
): Telling<void> {
  const { diary, cast, luck } = story;
  const desk = luck.number(0, 3);
  const { period } = await seenSuggestion(story);
  if (period === "session") {
    yield diary.on(firstOn);
    await reviewFirst(story, nth(cast.staff, desk));
  }
  yield diary.on(acceptOn);
  await acceptCase(story, nth(cast.staff, desk + 1));
}
