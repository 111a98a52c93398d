import "server-only";
import { urgeCase } from "../acts/desk";
import {
  answerForTime,
  answerToReturn,
  askForTime,
  askToReturn,
  draftReply,
  handlerOf,
  issueLetter,
  moveWork,
  signAsHead,
  takeBack,
} from "../acts/unit";
import { nth, unitOf } from "../cast";
import { takeUp, talk } from "../life/reply";
import { replyTo } from "../replies";
import type { Telling } from "../stage";
import { fill, WORDS } from "../words";
import type { Story } from "../world";
import type { Present } from "./present";
import { assigned, contactOn, leadUnit, received } from "./roads";

const WORD = WORDS.now;

/** Assigned, and nobody has acknowledged it. */
export const pending =
  (days: number) =>
  (story: Story, present: Present): Telling<void> =>
    assigned(story, present.ago(days));

/** Acknowledged, and not begun. */
export const acknowledged = (days: number) =>
  async function* (story: Story, present: Present): Telling<void> {
    yield* assigned(story, present.ago(days));
    yield* received(story, leadUnit(story), present.ago(days - 1));
  };

/** In work. `met`: when the deputy was met, if he was; `says`: what he says of the record. */
export const working = (days: number, met?: { days: number; says: "yes" | "nothing" }) =>
  async function* (story: Story, present: Present): Telling<void> {
    yield* assigned(story, present.ago(days));
    yield* takeUp(story, leadUnit(story));
    if (met) yield* talk(story, leadUnit(story), contactOn(story, present.ago(met.days), met.says));
  };

/** In work, and due within the next three working days. */
export async function* nearlyDue(story: Story, { ago, nearlyDue: assignedOn }: Present): Telling<void> {
  yield* assigned(story, assignedOn);
  yield* takeUp(story, leadUnit(story));
  yield* talk(story, leadUnit(story), contactOn(story, ago(12), "yes"));
}

/** In work past its day, and urged: by staff, or by the government office. */
export const overdue = (days: number, by: "staff" | "office", met?: number) =>
  async function* (story: Story, present: Present): Telling<void> {
    const { cast, diary } = story;
    const contact = met === undefined ? undefined : { days: met, says: "nothing" as const };
    yield* working(days, contact)(story, present);
    yield diary.on(present.ago(2));
    const [actor, note] =
      by === "staff" ? [nth(cast.staff, 0), WORD.urgedLate] : [nth(cast.office, 0), WORD.urgedByOffice];
    await urgeCase(story, actor, note);
  };

/** The draft is ready; it waits for the co-handling units. */
export const drafted = (days: number) =>
  async function* (story: Story, present: Present): Telling<void> {
    yield* working(days, { days: 9, says: "yes" })(story, present);
    yield story.diary.on(present.ago(3));
    await draftReply(story, leadUnit(story), replyTo(story.text, present.ago(3)));
  };

/** Before the head, to be signed. */
export const forSignature = (days: number) =>
  async function* (story: Story, present: Present): Telling<void> {
    yield* drafted(days)(story, present);
    yield story.diary.on(present.ago(1));
    const unit = leadUnit(story);
    await moveWork(story, unit, handlerOf(story, unit), "submitForSignature");
  };

/** Signed, and not yet sent. */
export const signed = (days: number) =>
  async function* (story: Story, present: Present): Telling<void> {
    yield* drafted(days)(story, present);
    yield story.diary.on(present.ago(2));
    const unit = leadUnit(story);
    await moveWork(story, unit, handlerOf(story, unit), "submitForSignature");
    yield story.diary.on(present.ago(1));
    await signAsHead(story, unit);
  };

/** One of two units that answer separately has replied, the other works on it. */
export const halfReplied = (days: number) =>
  async function* (story: Story, present: Present): Telling<void> {
    const { cast, text, diary } = story;
    const [first, second] = [leadUnit(story), unitOf(cast, text.co[0] ?? "")];
    yield* assigned(story, present.ago(days), { separate: [first, second] });
    yield* takeUp(story, first);
    yield* takeUp(story, second);
    yield* talk(story, first, contactOn(story, present.ago(12), "yes"));
    yield diary.on(present.ago(6));
    await draftReply(story, first, replyTo(text, present.ago(6)));
    await moveWork(story, first, handlerOf(story, first), "submitForSignature");
    yield diary.on(present.ago(5));
    await signAsHead(story, first);
    yield diary.on(present.ago(4));
    await issueLetter(story, first, diary.today());
  };

/** A wrong unit has the case and wants to give it back. `consented`: its head agrees. */
export const wantsReturn = (wrong: string, days: number, reason: string, to: string, consented: boolean) =>
  async function* (story: Story, present: Present): Telling<void> {
    const { cast, diary } = story;
    const [unit, right] = [unitOf(cast, wrong), unitOf(cast, to)];
    yield* assigned(story, present.ago(days), { lead: unit, co: [] });
    yield* received(story, unit, present.ago(days - 1));
    yield diary.on(present.ago(days - 2));
    await askToReturn(story, unit, fill(reason, { to: right.name }), right);
    if (!consented) return;
    yield diary.after(1);
    await answerToReturn(story, unit, unit.head, "consentReturn");
  };

/** Given back without another unit in sight: it is on the assignment desk again. */
export const recalled = (wrong: string) =>
  async function* (story: Story, present: Present): Telling<void> {
    const { cast, diary } = story;
    const unit = unitOf(cast, wrong);
    const co = story.text.co.map((key) => unitOf(cast, key)).filter(({ key }) => key !== wrong);
    yield* assigned(story, present.ago(12), { lead: unit, co });
    yield* received(story, unit, present.ago(11));
    yield diary.on(present.ago(8));
    await askToReturn(story, unit, WORD.recallReason, null);
    yield diary.on(present.ago(7));
    await answerToReturn(story, unit, unit.head, "consentReturn");
    yield diary.on(present.ago(3));
    await takeBack(story, unit, nth(cast.staff, 1), WORD.recallDecision, null);
  };

/** More time is asked for. `consented`: the head agrees, and staff has to decide. */
export const wantsTime = (days: number, ground: "wide" | "hard", note: string, consented: boolean) =>
  async function* (story: Story, present: Present): Telling<void> {
    const unit = leadUnit(story);
    yield* working(days, { days: 8, says: "yes" })(story, present);
    yield story.diary.on(present.ago(3));
    await askForTime(story, unit, ground, note);
    if (!consented) return;
    yield story.diary.on(present.ago(1));
    await answerForTime(story, unit, unit.head, "consentExtension");
  };
