import "server-only";
import type { ReturnReason } from "@/domain/suggestion/dictionary";
import { assign, bulkAssign } from "../../../commands/suggestion/assign";
import { moveSuggestion } from "../../../commands/suggestion/plain";
import { accept, firstReview, giveBack, proposeRefusal } from "../../../commands/suggestion/review";
import { urge } from "../../../commands/suggestion/urge";
import { type Actor, found, type Unit, unitOf } from "../cast";
import type { FiledText } from "../texts";
import { fill, WORDS } from "../words";
import type { Story } from "../world";
import { seenSuggestion } from "./seen";

type Filed = Story<FiledText>;

/** An officer moves a case where a word is all it takes. */
export async function moveCase(story: Filed, actor: Actor, transition: string, note = "") {
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(moveSuggestion, actor.viewer, { id, version, transition, note });
}

/** The first of two reviews in session. */
export const reviewFirst = (story: Filed, actor: Actor) => reviewWith(firstReview, story, actor);

/** The acceptance, which gives the number. */
export const acceptCase = (story: Filed, actor: Actor) => reviewWith(accept, story, actor);

async function reviewWith(review: typeof firstReview | typeof accept, story: Filed, actor: Actor) {
  const { id, version } = await seenSuggestion(story);
  const categoryId = found(story.cast.categories.get(story.text.category), story.text.category);
  const input = { id, version, categoryId, similarChecked: "on", secretChecked: "on" };
  await (review === accept
    ? story.stage.perform(accept, actor.viewer, input)
    : story.stage.perform(firstReview, actor.viewer, input));
}

/** Staff gives a text back with reasons of the checklist. */
export async function giveTextBack(story: Filed, actor: Actor, reasons: readonly string[], note: string) {
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(giveBack, actor.viewer, { id, version, reasons, note });
}

/** The first of two persons proposes not to accept. */
export async function proposeNotToAccept(
  story: Filed,
  actor: Actor,
  { kind, ground, note }: { kind: "decline" | "letter"; ground: ReturnReason; note: string },
) {
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(proposeRefusal, actor.viewer, { id, version, kind, ground, note });
}

/** Who is to handle a case. */
export type Handlers = { lead: Unit; co: readonly Unit[] } | { separate: readonly Unit[] };

/** Staff hands a case over, and says how the deputy's wish was weighed. */
export async function assignCase(story: Story, actor: Actor, handlers: Handlers) {
  const { id, version } = await seenSuggestion(story);
  const ids = (units: readonly Unit[]) => units.map((unit) => unit.id);
  const who =
    "lead" in handlers
      ? { leadId: handlers.lead.id, coIds: ids(handlers.co) }
      : { separateIds: ids(handlers.separate) };
  await story.stage.perform(assign, actor.viewer, { id, version, ...who, ...weighed(story, handlers) });
}

/** Staff hands several cases to one unit at once. */
export async function assignTogether(stories: readonly Story[], actor: Actor, lead: Unit) {
  const [first] = stories;
  if (!first) return;
  const cases = await Promise.all(stories.map(seenSuggestion));
  await first.stage.perform(bulkAssign, actor.viewer, {
    cases: cases.map(({ id, version }) => `${id}@${version}`),
    leadId: lead.id,
    wishAnswer: "followed",
  });
}

/** Staff or the government office urges the units that have a case. */
export async function urgeCase({ stage, id }: Story, actor: Actor, note: string) {
  await stage.perform(urge, actor.viewer, { id, note });
}

/** How the wish for a unit was weighed (Henan Art. 12). */
function weighed({ text, cast, luck }: Story, handlers: Handlers): { wishAnswer: string; wishNote: string } {
  if (text.wished === "") return { wishAnswer: "none", wishNote: "" };
  const first = "lead" in handlers ? [handlers.lead] : handlers.separate;
  const names = { wished: unitOf(cast, text.wished).name, lead: first.map(({ name }) => name).join("、") };
  if (first.some(({ key }) => key === text.wished)) return { wishAnswer: "followed", wishNote: "" };
  const asCo = "lead" in handlers && handlers.co.some(({ key }) => key === text.wished);
  return asCo
    ? { wishAnswer: "partly", wishNote: fill(luck.pick(WORDS.wishPartly), names) }
    : { wishAnswer: "not_followed", wishNote: fill(luck.pick(WORDS.wishNotFollowed), names) };
}
