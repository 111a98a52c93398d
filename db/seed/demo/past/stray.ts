import "server-only";
import { moveCase, proposeNotToAccept } from "../acts/desk";
import { withdraw } from "../acts/filing";
import { nth } from "../cast";
import { fileText } from "../life/filing";
import type { Life } from "../stage";
import type { StrayText } from "../texts";
import type { Story } from "../world";

/** A text that does not become a case: the deputy withdraws it, or two officers decide so, one after the other. */
export async function* strayLife(story: Story<StrayText>): Life {
  const { diary, cast, luck, text } = story;
  const inSession = luck.chance(0.6);
  const [draftOn, fileOn] = inSession ? ["2023-02-09", "2023-02-14"] : ["2023-04-11", "2023-04-17"];
  yield* fileText(story, { draftOn, fileOn });
  const { end: kind, ground, note } = text;
  if (kind === "withdraw") {
    yield diary.after(1);
    return withdraw(story, note);
  }
  yield diary.after(2);
  const first = luck.number(0, 3);
  await proposeNotToAccept(story, nth(cast.staff, first), { kind, ground, note });
  yield diary.after(1);
  await moveCase(story, nth(cast.staff, first + 1), kind === "decline" ? "decline" : "treatAsLetter");
}
