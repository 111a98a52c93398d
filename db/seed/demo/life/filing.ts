import "server-only";
import type { Day } from "@/domain/day";
import { giveTextBack, moveCase } from "../acts/desk";
import { amend, cosign, edit, file, invite, refuseToCosign, write } from "../acts/filing";
import { seenSuggestion } from "../acts/seen";
import { type Actor, type Deputy, found, nth } from "../cast";
import type { Telling } from "../stage";
import type { FiledText } from "../texts";
import { WORDS } from "../words";
import type { Story } from "../world";

/** What goes wrong on the way to the desk. */
export type Hitch = "cosigner_declines" | "reworded" | "clerk_returns" | "staff_returns";

type Filed = Story<FiledText>;

/**
 * From the first draft to the review desk: co-signers, the delegation's check when the congress meets, and
 * what goes wrong on the way. Nothing else happens to the text before `draftOn`, nor is it filed before `fileOn`.
 */
export async function* fileText(
  story: Filed,
  { draftOn, fileOn, hitch }: { draftOn: Day; fileOn: Day; hitch?: Hitch | undefined },
): Telling<void> {
  const early = hitch !== undefined && hitch !== "cosigner_declines";
  yield story.diary.on(draftOn);
  await write(story, { isNew: true, early });
  yield* gatherSigners(story, hitch);
  yield story.diary.on(fileOn);
  await file(story);
  if (hitch === "clerk_returns") yield* refile(story, clerkReturns);
  yield* passDelegation(story);
  if (hitch === "staff_returns") {
    yield* refile(story, staffReturns);
    yield* passDelegation(story);
  }
}

/** The clerk of the lead's delegation hands on what was filed in session. */
async function* passDelegation(story: Filed): Telling<void> {
  const { state } = await seenSuggestion(story);
  if (state !== "delegation_check") return;
  yield story.diary.soon();
  await moveCase(story, clerkOf(story), "forward");
}

/** The clerk of the lead deputy's delegation. */
export const clerkOf = ({ cast, lead }: Filed): Actor =>
  found(cast.clerks.get(lead.delegation), lead.delegation);

/** Invites those who are named and lets each answer. */
async function* gatherSigners(story: Filed, hitch?: Hitch): Telling<void> {
  const { diary, cosigners } = story;
  if (cosigners.length === 0) return;
  const [first, ...others] = cosigners;
  yield diary.soon();
  await invite(story);
  if (hitch === "cosigner_declines" && first && others.length > 0) yield* dropSigner(story, first, others);
  else if (hitch === "reworded" && first) yield* reword(story, first);
  for (const deputy of hitch === "cosigner_declines" && others.length > 0 ? others : cosigners) {
    yield diary.soon();
    await cosign(story, deputy);
  }
}

async function* dropSigner(story: Filed, one: Deputy, others: readonly Deputy[]): Telling<void> {
  yield story.diary.soon();
  await refuseToCosign(story, one);
  yield story.diary.soon();
  await edit(story);
  await write(story, { cosigners: others });
  await invite(story);
}

// What was signed before the words changed no longer counts.
async function* reword(story: Filed, one: Deputy): Telling<void> {
  yield story.diary.soon();
  await cosign(story, one);
  yield story.diary.soon();
  await edit(story);
  await write(story);
  await invite(story);
}

async function* refile(story: Filed, giveBack: (story: Filed) => Promise<void>): Telling<void> {
  yield story.diary.soon();
  await giveBack(story);
  yield story.diary.soon();
  await amend(story);
  await write(story);
  yield* gatherSigners(story);
  yield story.diary.soon();
  await file(story);
}

const clerkReturns = (story: Filed) =>
  moveCase(story, clerkOf(story), "sendBack", story.luck.pick(WORDS.clerkReturns));

async function staffReturns(story: Filed) {
  const { reasons, note } = story.luck.pick(WORDS.staffReturns);
  await giveTextBack(story, nth(story.cast.staff, story.luck.number(0, 3)), reasons, note);
}
