import "server-only";
import { assignCase } from "../acts/desk";
import { rateCase } from "../acts/rating";
import { nth, unitOf } from "../cast";
import { at } from "../diary";
import { fileText } from "../life/filing";
import { reply, takeUp } from "../life/reply";
import { reviewText } from "../life/review";
import { verdictsOf } from "../past/ratings";
import { replyTo } from "../replies";
import type { Life } from "../stage";
import { moreTexts } from "../texts";
import { createStory, type Story, type World } from "../world";

/** A case of the eleventh term that the change of term finds open: unit and deputy carry it on. */
export function tellTermChange(world: World): void {
  for (const text of moreTexts("term-change")) {
    const story = createStory(world, text, world.cast.former, [], at("2022-11-02", "08:00"));
    world.stage.tell(text.key, carriedOn(story));
  }
}

async function* carriedOn(story: Story): Life {
  const { diary, cast, text } = story;
  const unit = unitOf(cast, text.lead);
  yield* fileText(story, { draftOn: "2022-11-21", fileOn: "2022-11-24" });
  yield* reviewText(story, { firstOn: "2022-11-28", acceptOn: "2022-11-28" });
  yield diary.on("2022-11-30");
  await assignCase(story, nth(cast.staff, 1), { lead: unit, co: [] });
  yield* takeUp(story, unit);
  const met = { phase: "during", way: "symposium", heldOn: "2023-01-12", noteOn: "2023-01-13" } as const;
  yield* reply(story, {
    unit,
    contacts: [{ ...met, summary: text.contact, says: "yes" }],
    words: replyTo(text, "2023-02-15"),
    draftOn: "2023-02-13",
    replyOn: "2023-02-15",
  });
  yield diary.on("2023-02-22");
  await rateCase(story, verdictsOf("satisfied", false));
}
