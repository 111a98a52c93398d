import "server-only";
import type { Day } from "@/domain/day";
import { wayOf } from "../acts/contact";
import { assignCase, type Handlers } from "../acts/desk";
import { seenWork } from "../acts/seen";
import { handlerOf, moveWork } from "../acts/unit";
import { nth, type Unit, unitOf } from "../cast";
import { workingDaysBefore } from "../diary";
import { fileText } from "../life/filing";
import { type PlannedContact, reply, takeUp } from "../life/reply";
import { reviewText } from "../life/review";
import { attachScan } from "../more/scan";
import { replyTo } from "../replies";
import type { Telling } from "../stage";
import type { FiledText } from "../texts";
import type { Story } from "../world";

/** Filed on a day, between the sessions or in one that met then. */
export const filed = (story: Story<FiledText>, on: Day): Telling<void> =>
  fileText(story, { draftOn: before(story, on, 2), fileOn: on });

/** Accepted on a day; filed a week before. */
export async function* accepted(story: Story, on: Day): Telling<void> {
  yield* filed(story, before(story, on, 4));
  yield* reviewText(story, { firstOn: before(story, on, 2), acceptOn: on });
}

/** Assigned on a day to the units of the text, or to others. */
export async function* assigned(
  story: Story,
  on: Day,
  handlers: Handlers = handlersOf(story),
): Telling<void> {
  yield* accepted(story, before(story, on, 1));
  yield story.diary.on(on);
  await assignCase(story, nth(story.cast.staff, 0), handlers);
}

/** So many working days before a day. */
export const before = ({ stage }: Story<FiledText>, day: Day, n: number): Day =>
  workingDaysBefore(stage.calendar, day, n);

/** The units of the text: one that leads, and those that help. */
export function handlersOf({ cast, text }: Story) {
  return { lead: unitOf(cast, text.lead), co: text.co.map((key) => unitOf(cast, key)) };
}

/** The unit that the text names as the one that leads. */
export const leadUnit = ({ cast, text }: Story): Unit => unitOf(cast, text.lead);

/** The handler acknowledges. */
export async function* received(story: Story, unit: Unit, on: Day): Telling<void> {
  yield story.diary.on(on);
  await moveWork(story, unit, handlerOf(story, unit), "receive");
}

/** The contact that the text tells of, held on a day. */
export const contactOn = ({ text }: Story, heldOn: Day, says: PlannedContact["says"]): PlannedContact => ({
  heldOn,
  noteOn: heldOn,
  phase: "during",
  way: wayOf(text.contact),
  summary: text.contact,
  says,
});

// No one has a number that begins so; under a black box, as people think that it is gone.
const COVERED = "15400003302";

/** Replied on a day by the lead unit, two months after the assignment; `paper`: the name of a paper to the reply. */
export async function* replied(story: Story, on: Day, paper?: string): Telling<void> {
  const unit = leadUnit(story);
  yield* assigned(story, before(story, on, 42));
  yield* takeUp(story, unit);
  if (paper) {
    const { id: assignmentId } = await seenWork(story, unit);
    const of = { suggestionId: story.id, assignmentId, subjectId: null, name: paper };
    await attachScan(story.stage, handlerOf(story, unit), { ...of, purpose: "work" }, COVERED);
  }
  yield* reply(story, {
    unit,
    contacts: [contactOn(story, before(story, on, 20), "yes")],
    words: replyTo(story.text, on),
    draftOn: before(story, on, 2),
    replyOn: on,
  });
}
