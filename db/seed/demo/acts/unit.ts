import "server-only";
import type { Day } from "@/domain/day";
import { answerExtension, askExtension } from "../../../commands/assignment/extension";
import { issueReply } from "../../../commands/assignment/issue";
import { answerOpinion, draftOpinion } from "../../../commands/assignment/opinion";
import { moveAssignment } from "../../../commands/assignment/plain";
import { saveReply, signReply } from "../../../commands/assignment/reply";
import { acceptReturn, answerReturn, proposeReturn } from "../../../commands/assignment/return";
import { type Actor, nth, type Unit } from "../cast";
import { luckOf } from "../luck";
import type { Story } from "../world";
import { seenWork } from "./seen";

/** The handler of a unit who has this case in his hands. */
export const handlerOf = ({ text, handlers }: Story, unit: Unit): Actor =>
  nth(unit.handlers, handlers === "first" ? 0 : luckOf(`${text.key} ${unit.key}`).number(0, 99));

/** Somebody moves a unit's assignment where a word is all it takes. */
export async function moveWork(story: Story, unit: Unit, actor: Actor, transition: string, note = "") {
  const { id, version } = await seenWork(story, unit);
  await story.stage.perform(moveAssignment, actor.viewer, { id, version, transition, note });
}

/** What a unit writes to the deputy. */
export type ReplyWords = {
  answers: readonly { dealtWith: "yes" | "no"; text: string }[];
  summary: string;
  classKey: string;
  explanation: string;
  commitments: readonly { text: string; dueOn: Day; owner: string }[];
};

/** The handler saves the reply and says that it is ready. */
export async function draftReply(story: Story, unit: Unit, words: ReplyWords) {
  const handler = handlerOf(story, unit);
  const { id, version } = await seenWork(story, unit);
  const extension = luckOf(unit.key).number(1000, 9999);
  const contact = {
    contactName: handler.name,
    // No number in Hebi begins with 0, so that nobody is called by mistake.
    contactPhone: `0392-000${extension}`,
    publishProposal: luckOf(`${story.text.key} publish`).chance(0.9) ? "full" : "summary",
  };
  await story.stage.perform(saveReply, handler.viewer, { id, version, ...words, ...contact });
  await moveWork(story, unit, handler, "draft");
}

/** The head signs. */
export async function signAsHead(story: Story, unit: Unit) {
  const { id, version } = await seenWork(story, unit);
  await story.stage.perform(signReply, unit.head.viewer, { id, version, read: "on" });
}

/** The signed reply goes out under the next number of the unit's letters. */
export async function issueLetter(story: Story, unit: Unit, day: Day) {
  const { id, version } = await seenWork(story, unit);
  const docNumber = story.letterNumber(unit, day);
  await story.stage.perform(issueReply, handlerOf(story, unit).viewer, { id, version, docNumber });
}

/** A co-handling unit's handler writes its opinion. */
export async function writeOpinion(story: Story, unit: Unit, note: string) {
  const { id, version } = await seenWork(story, unit);
  await story.stage.perform(draftOpinion, handlerOf(story, unit).viewer, { id, version, note });
}

/** The head of a co-handling unit sends its opinion. */
export async function sendOpinion(story: Story, unit: Unit) {
  const { id, version } = await seenWork(story, unit);
  await story.stage.perform(answerOpinion, unit.head.viewer, { id, version, transition: "sendOpinion" });
}

/** The lead unit's handler objects to an opinion. */
export async function rejectOpinion(story: Story, unit: Unit, lead: Unit, note: string) {
  const { id, version } = await seenWork(story, unit);
  const input = { id, version, transition: "rejectOpinion", note };
  await story.stage.perform(answerOpinion, handlerOf(story, lead).viewer, input);
}

/** A handler asks to give the case back; `to`: the unit he thinks is right. */
export async function askToReturn(story: Story, unit: Unit, note: string, to: Unit | null) {
  const { id, version } = await seenWork(story, unit);
  const input = { id, version, note, proposedUnitId: to?.id ?? "" };
  await story.stage.perform(proposeReturn, handlerOf(story, unit).viewer, input);
}

/** The head consents, or staff refuses. */
export async function answerToReturn(story: Story, unit: Unit, actor: Actor, transition: string, note = "") {
  const { id, version } = await seenWork(story, unit);
  await story.stage.perform(answerReturn, actor.viewer, { id, version, transition, note });
}

/** The return is accepted; without a unit `to` the case is back on the assignment desk. */
export async function takeBack(story: Story, unit: Unit, actor: Actor, note: string, to: Unit | null) {
  const { id, version } = await seenWork(story, unit);
  await story.stage.perform(acceptReturn, actor.viewer, { id, version, note, unitId: to?.id ?? "" });
}

/** A handler asks for more time. */
export async function askForTime(story: Story, unit: Unit, ground: string, note: string) {
  const { id, version } = await seenWork(story, unit);
  await story.stage.perform(askExtension, handlerOf(story, unit).viewer, { id, version, ground, note });
}

/** Head or staff answers a request for more time. */
export async function answerForTime(story: Story, unit: Unit, actor: Actor, transition: string, note = "") {
  const { id, version } = await seenWork(story, unit);
  await story.stage.perform(answerExtension, actor.viewer, { id, version, transition, note });
}
