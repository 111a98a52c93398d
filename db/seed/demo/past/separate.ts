import "server-only";
import { addWorkingDays } from "@/domain/calendar";
import type { Day } from "@/domain/day";
import { type Unit, unitOf } from "../cast";
import { workingDaysBefore } from "../diary";
import { reply, takeUp } from "../life/reply";
import { separateReply } from "../replies";
import type { Life } from "../stage";
import { WORDS } from "../words";
import { beside, type Story } from "../world";

/** The second of two units that answer separately does its own work and replies on the same day. */
export function answerBeside(main: Story, assignedOn: Day, replyOn: Day): void {
  const { cast, text, diary } = main;
  const [key = ""] = text.co;
  const unit = unitOf(cast, key);
  const story = beside(main, key, diary.now());
  main.stage.tell(`${text.key} at ${key}`, handleBeside(story, unit, assignedOn, replyOn));
}

async function* handleBeside(story: Story, unit: Unit, assignedOn: Day, replyOn: Day): Life {
  const { text, luck, stage, cast } = story;
  const { calendar } = stage;
  const other = unitOf(cast, text.lead);
  yield* takeUp(story, unit);
  const heldOn = addWorkingDays(calendar, assignedOn, luck.number(15, 30));
  const summary = luck.pick(WORDS.phone);
  const contact = { heldOn, noteOn: heldOn, phase: "during", way: "phone", summary, says: "yes" } as const;
  yield* reply(story, {
    unit,
    contacts: [contact],
    words: separateReply(text, other, replyOn),
    draftOn: workingDaysBefore(calendar, replyOn, 3),
    replyOn,
  });
}
