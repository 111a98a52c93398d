import "server-only";
import type { Day } from "@/domain/day";
import { answerContact, type ContactNote, noteContact } from "../acts/contact";
import { draftReply, handlerOf, issueLetter, moveWork, type ReplyWords, signAsHead } from "../acts/unit";
import type { Unit } from "../cast";
import type { Telling } from "../stage";
import { WORDS } from "../words";
import type { Story } from "../world";

/** A contact with the day it is noted on, and what the deputy says of the record. */
export type PlannedContact = ContactNote & { noteOn: Day; says: "yes" | "no" | "nothing" };

/** How a unit gets to its reply. `headReturns`: the head sends the first draft back. */
export type MainWork = {
  unit: Unit;
  contacts: readonly PlannedContact[];
  words: ReplyWords;
  draftOn: Day;
  replyOn: Day;
  headReturns?: boolean;
};

/** The handler acknowledges the case and begins. */
export async function* takeUp(story: Story, unit: Unit): Telling<void> {
  yield story.diary.after(1);
  await moveWork(story, unit, handlerOf(story, unit), "receive");
  yield story.diary.after(story.luck.number(1, 2));
  await moveWork(story, unit, handlerOf(story, unit), "start");
}

/** Contacts, draft, signature, letter. */
export async function* reply(story: Story, work: MainWork): Telling<void> {
  const { unit, contacts, draftOn, replyOn } = work;
  for (const contact of contacts) yield* talk(story, unit, contact);
  yield story.diary.on(draftOn);
  yield* submitDraft(story, work);
  if (work.headReturns) {
    yield story.diary.soon();
    await moveWork(story, unit, unit.head, "sendBack", story.luck.pick(WORDS.headReturns));
    yield* submitDraft(story, work);
  }
  yield story.diary.soon();
  await signAsHead(story, unit);
  yield story.diary.on(replyOn);
  await issueLetter(story, unit, story.diary.today());
}

/** The handler notes a contact, and the deputy answers; what he objects to is noted anew. */
export async function* talk(story: Story, unit: Unit, contact: PlannedContact): Telling<void> {
  const { diary } = story;
  yield diary.on(contact.noteOn);
  const record = await noteContact(story, unit, contact);
  if (contact.says === "nothing") return;
  yield diary.soon();
  if (contact.says === "yes") return answerContact(story, record);
  await answerContact(story, record, WORDS.objection.text);
  yield diary.soon();
  const corrected = await noteContact(story, unit, { ...contact, summary: WORDS.objection.corrected });
  yield diary.soon();
  await answerContact(story, corrected);
}

async function* submitDraft(story: Story, { unit, words }: MainWork): Telling<void> {
  const handler = handlerOf(story, unit);
  yield story.diary.soon();
  await draftReply(story, unit, words);
  yield story.diary.soon();
  await moveWork(story, unit, handler, "submitForSignature");
}
