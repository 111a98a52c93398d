import "server-only";
import { confirmCosigning, declineCosigning } from "../../../commands/suggestion/cosign";
import { saveDraft } from "../../../commands/suggestion/draft";
import { fileSuggestion } from "../../../commands/suggestion/file";
import { moveSuggestion } from "../../../commands/suggestion/plain";
import { type Deputy, found, unitOf } from "../cast";
import { luckOf } from "../luck";
import type { FiledText } from "../texts";
import { WORDS } from "../words";
import type { Story } from "../world";
import { seenSuggestion } from "./seen";

type Filed = Story<FiledText>;

/** The lead deputy writes or changes his text. `early`: before somebody told him what is missing. */
export async function write(
  story: Filed,
  { isNew = false, early = false, cosigners = story.cosigners } = {},
) {
  const { stage, lead, text, cast } = story;
  const { version } = isNew ? { version: 0 } : await seenSuggestion(story);
  const { key, title, situation, cause, formed } = text;
  const luck = luckOf(`${key} form`);
  await stage.perform(saveDraft, lead.viewer, {
    id: story.id,
    version,
    title,
    situation,
    cause,
    points: early ? [luck.pick(WORDS.early)] : text.points,
    categoryId: found(cast.categories.get(text.category), text.category),
    publicity: luck.pick(PUBLICITY),
    formation: formed,
    repeatedYears: luck.chance(0.08) ? luck.pick([2, 3]) : 0,
    wantsContact: luck.chance(0.9) ? "on" : "",
    oneMatter: "on",
    wishedUnitIds: text.wished === "" ? [] : [unitOf(cast, text.wished).id],
    cosignerIds: cosigners.map(({ viewer }) => viewer.userId),
  });
}

/** The lead deputy invites those he named; from here the text is frozen. */
export const invite = (story: Filed) => byLead(story, "invite");

/** The lead deputy takes the text back to change it. */
export const edit = (story: Filed) => byLead(story, "edit");

/** The lead deputy takes up a text that was given back to him. */
export const amend = (story: Filed) => byLead(story, "amend");

/** The lead deputy files. */
export async function file(story: Filed) {
  await story.stage.perform(fileSuggestion, story.lead.viewer, await seenSuggestion(story));
}

/** A named deputy signs the words that stand. */
export async function cosign(story: Filed, deputy: Deputy) {
  const { id, textHash } = await seenSuggestion(story);
  await story.stage.perform(confirmCosigning, deputy.viewer, { id, textHash });
}

/** A named deputy does not want to sign. */
export async function refuseToCosign({ stage, id }: Filed, deputy: Deputy) {
  await stage.perform(declineCosigning, deputy.viewer, { id, note: WORDS.cosignerDeclines });
}

/** The lead deputy withdraws what was not accepted yet; `ask` first when others signed too. */
export async function withdraw(story: Filed, note: string) {
  await byLead(story, "askWithdrawal", note);
  await byLead(story, "withdraw");
}

/** The lead deputy makes a move of his own. */
export async function byLead(story: Filed, transition: string, note = "") {
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(moveSuggestion, story.lead.viewer, { id, version, transition, note });
}

const PUBLICITY = [
  "full",
  "full",
  "full",
  "full",
  "full",
  "full",
  "full",
  "title_only",
  "title_only",
  "none",
];
