import "server-only";
import { giveTextBack, moveCase, proposeNotToAccept, reviewFirst } from "../acts/desk";
import { cosign, file, invite, withdraw, write } from "../acts/filing";
import { deputyOf, nth } from "../cast";
import { clerkOf } from "../life/filing";
import type { Telling } from "../stage";
import type { FiledText, StrayText } from "../texts";
import { WORDS } from "../words";
import type { Story } from "../world";
import type { Present } from "./present";
import { accepted as acceptedOn, filed } from "./roads";

type Filed = Story<FiledText>;

/** A draft that nobody has seen yet. */
export async function* draft(story: Filed, present: Present): Telling<void> {
  yield story.diary.on(present.ago(2));
  await write(story, { isNew: true });
}

/** Co-signers are asked; `signed`: the accounts of those who have signed. */
export const cosigning = (signed: readonly string[]) =>
  async function* (story: Filed, present: Present): Telling<void> {
    yield* draft(story, present);
    yield story.diary.on(present.ago(1));
    await invite(story);
    for (const account of signed) {
      yield story.diary.soon();
      await cosign(story, deputyOf(story.cast, account));
    }
  };

/** Filed since the session opened. `part`: when; it waits for the delegation's clerk. */
export const filedInSession = (part: number, early = false) =>
  async function* (story: Filed, { ago, inSession }: Present): Telling<void> {
    yield story.diary.on(ago(3));
    await write(story, { isNew: true, early });
    yield story.diary.at(inSession(part));
    await file(story);
  };

/** Checked by the clerk, and waiting for the first of two reviews. */
export async function* forwarded(story: Filed, present: Present): Telling<void> {
  yield* filedInSession(0.2)(story, present);
  yield story.diary.at(present.inSession(0.4));
  await moveCase(story, clerkOf(story), "forward");
}

/** Reviewed once, and waiting for another person. */
export async function* reviewedOnce(story: Filed, present: Present): Telling<void> {
  yield* forwarded(story, present);
  yield story.diary.at(present.inSession(0.7));
  await reviewFirst(story, nth(story.cast.staff, 0));
}

/** Given back by the clerk. */
export async function* returnedByClerk(story: Filed, present: Present): Telling<void> {
  yield* filedInSession(0.3, true)(story, present);
  yield story.diary.at(present.inSession(0.8));
  await moveCase(story, clerkOf(story), "sendBack", WORDS.now.clerkReturn);
}

/** Filed, and waiting for its review. */
export const submitted = (story: Filed, present: Present): Telling<void> => filed(story, present.ago(2));

/** Accepted, and waiting to be assigned. */
export const accepted = (story: Story, present: Present): Telling<void> => acceptedOn(story, present.ago(1));

/** Given back by staff. */
export async function* returnedByStaff(story: Filed, present: Present): Telling<void> {
  yield* filed(story, present.ago(5));
  yield story.diary.on(present.ago(2));
  await giveTextBack(
    story,
    nth(story.cast.staff, 1),
    ["no_content", "several_matters"],
    WORDS.now.tooManyMatters,
  );
}

/** Declined, a letter, withdrawn, or with a refusal that waits for a second person (`waits`). */
export const stray = (waits: boolean) =>
  async function* (story: Story<StrayText>, present: Present): Telling<void> {
    const { end: kind, ground, note } = story.text;
    yield* filed(story, present.ago(6));
    yield story.diary.on(present.ago(4));
    if (kind === "withdraw") return withdraw(story, note);
    await proposeNotToAccept(story, nth(story.cast.staff, 0), { kind, ground, note });
    if (waits) return;
    yield story.diary.on(present.ago(2));
    await moveCase(story, nth(story.cast.staff, 1), kind === "decline" ? "decline" : "treatAsLetter");
  };
