import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { savePaper } from "../../../commands/paper/enter";
import { filePaper } from "../../../commands/paper/file";
import { ratePaper } from "../../../commands/paper/rate";
import { replies } from "../../../schema";
import { acceptCase, assignCase } from "../acts/desk";
import { seenSuggestion } from "../acts/seen";
import { handlerOf, moveWork } from "../acts/unit";
import { found, nth, unitOf } from "../cast";
import type { Present } from "../now/present";
import { handlersOf, leadUnit, replied } from "../now/roads";
import type { Telling } from "../stage";
import type { Story } from "../world";
import { attachScan } from "./scan";

/** Entered from the deputy's paper by one of the staff, and waiting for another one's review. */
export async function* paperFiled(story: Story, { ago }: Present): Telling<void> {
  yield* enterOn(story, ago(3));
}

/** Entered from paper, accepted by another person, and in the hands of its unit. */
export async function* paperHandled(story: Story, { ago }: Present): Telling<void> {
  yield* enterOn(story, ago(20));
  yield story.diary.on(ago(17));
  await acceptCase(story, nth(story.cast.staff, 1));
  yield story.diary.on(ago(16));
  await assignCase(story, nth(story.cast.staff, 0), handlersOf(story));
  yield story.diary.on(ago(14));
  await moveWork(story, leadUnit(story), handlerOf(story, leadUnit(story)), "receive");
}

/** Answered; the deputy signed the slip, and staff entered his rating from it. */
export async function* paperRated(story: Story, { ago }: Present): Telling<void> {
  yield* replied(story, ago(9));
  yield story.diary.on(ago(4));
  const staff = nth(story.cast.staff, 0);
  const { id, version } = await seenSuggestion(story);
  const name = "征询意见表（代表签名）.pdf";
  await attachScan(story.stage, staff, { suggestionId: id, subjectId: await letterOf(story), name });
  const verdicts = { handling: "satisfied", result: "basically_satisfied", overall: "basically_satisfied" };
  await story.stage.perform(ratePaper, staff.viewer, { id, version, ...verdicts, ratedOn: ago(5) });
}

async function* enterOn(story: Story, day: string): Telling<void> {
  const { text, cast, lead, diary, stage } = story;
  const staff = nth(cast.staff, 0);
  yield diary.on(day);
  await stage.perform(savePaper, staff.viewer, {
    ...{ id: story.id, version: 0, leadId: lead.viewer.userId, title: text.title },
    ...{
      situation: text.situation,
      cause: text.cause,
      points: text.points,
      oneMatter: "on",
      wantsContact: "on",
    },
    ...{ categoryId: found(cast.categories.get(text.category), text.category), publicity: "full" },
    ...{ formation: text.formed, repeatedYears: 0, cosignerIds: [] },
    wishedUnitIds: text.wished === "" ? [] : [unitOf(cast, text.wished).id],
  });
  await attachScan(stage, staff, {
    suggestionId: story.id,
    subjectId: null,
    name: "纸质建议原件（代表签名）.pdf",
  });
  yield diary.soon();
  const { id, version } = await seenSuggestion(story);
  await stage.perform(filePaper, staff.viewer, { id, version });
}

/** The letter that the slip answers. */
async function letterOf({ stage, lead, id }: Story): Promise<string> {
  const [row] = await stage.database
    .select({ id: replies.id })
    .from(replies)
    .where(
      and(
        eq(replies.congressId, lead.viewer.congressId),
        eq(replies.suggestionId, id),
        isNotNull(replies.issuedOn),
      ),
    )
    .orderBy(desc(replies.issuedOn));
  return found(row, "reply").id;
}
