import "server-only";
import { saveReply } from "../../../commands/assignment/reply";
import { assignGroup } from "../../../commands/group/assign";
import { mergeCases } from "../../../commands/group/merge";
import { useReplyForGroup } from "../../../commands/group/reply";
import { noteContact } from "../acts/contact";
import { seenSuggestion, seenWork } from "../acts/seen";
import { draftReply, handlerOf, issueLetter, moveWork, signAsHead } from "../acts/unit";
import { found, nth, type Unit } from "../cast";
import type { Present } from "../now/present";
import { accepted, contactOn, leadUnit } from "../now/roads";
import { replyTo } from "../replies";
import type { Life } from "../stage";
import { beside, type Story, type World } from "../world";

const REASON = "三件建议都反映淇滨区小学学位不足，涉及同一片区的学校建设，一并办理，分别答复。";

/** Three cases on one matter: one answered, one with the head for signature, one being written from the same text. */
export function tellMerged({ stage }: World, present: Present, stories: readonly Story[]): void {
  const [main, ...others] = stories;
  if (!main) return;
  for (const story of stories) stage.tell(story.text.key, accepted(story, present.ago(44)));
  stage.tell("merged cases", together(beside(main, "together", new Date(0)), others, present));
}

async function* together(main: Story, others: readonly Story[], { ago }: Present): Life {
  const { diary, stage, cast } = main;
  const staff = nth(cast.staff, 0);
  const unit = leadUnit(main);
  yield diary.on(ago(42));
  const memberIds = others.map(({ id }) => id);
  const seen = await seenSuggestion(main);
  await stage.perform(mergeCases, staff.viewer, { ...asSeen(seen), memberIds, note: REASON });
  yield diary.on(ago(40));
  const cases = await Promise.all(others.map(seenSuggestion));
  await stage.perform(assignGroup, staff.viewer, {
    ...asSeen(await seenSuggestion(main)),
    cases: cases.map(({ id, version }) => `${id}@${version}`),
    leadId: unit.id,
    wishAnswer: "followed",
  });
  yield diary.on(ago(38));
  for (const story of [main, ...others]) await begin(story, unit);
  yield diary.on(ago(24));
  for (const story of [main, ...others]) await noteContact(story, unit, contactOn(story, ago(24), "nothing"));
  yield* answer(main, others, unit, ago);
}

async function* answer(main: Story, others: readonly Story[], unit: Unit, ago: Present["ago"]): Life {
  const { diary, stage } = main;
  const handler = handlerOf(main, unit);
  yield diary.on(ago(12));
  const { id, version } = await seenWork(main, unit);
  const words = replyTo(main.text, ago(12));
  const contact = { contactName: handler.name, contactPhone: "0392-0003312", publishProposal: "full" };
  await stage.perform(saveReply, handler.viewer, { id, version, ...words, ...contact });
  const saved = await seenWork(main, unit);
  await stage.perform(useReplyForGroup, handler.viewer, { id: saved.id, version: saved.version });
  await draftReply(main, unit, words);
  yield diary.soon();
  await moveWork(main, unit, handler, "submitForSignature");
  yield diary.on(ago(7));
  await signAsHead(main, unit);
  yield diary.on(ago(6));
  await issueLetter(main, unit, diary.today());
  yield diary.on(ago(3));
  const second = found(others[0], "second merged case");
  await moveWork(second, unit, handler, "draft");
  await moveWork(second, unit, handler, "submitForSignature");
}

async function begin(story: Story, unit: Unit) {
  await moveWork(story, unit, handlerOf(story, unit), "receive");
  await moveWork(story, unit, handlerOf(story, unit), "start");
}

const asSeen = ({ id, version }: { id: string; version: number }) => ({ id, version });
