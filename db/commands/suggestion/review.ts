import "server-only";
import { and, eq, isNull, max, sql } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { acceptInput, giveBackInput, proposeRefusalInput } from "@/domain/suggestion/input";
import { type Context, command } from "../../command";
import { categories, numberSeries, suggestions } from "../../schema";
import { seriesOf } from "./file";
import { type Case, loadCase, loadCaseAnd, move, mustHaveSeen } from "./move";
import { noticeOf, signersOf } from "./people";

/** A text that nobody proposes not to accept. */
export const NOTHING_PROPOSED = {
  refusalKind: null,
  refusalProposedBy: null,
  refusalGround: null,
  refusalExplanation: null,
};

/** Back to the deputy, with reasons of the checklist and what he can do about it. */
export const giveBack = command({
  permission: "suggestion.move",
  input: giveBackInput,
  async run(context, { id, version, reasons, note }) {
    const at = await loadSeen(context, id, version);
    const patch = { returnReasons: reasons, returnNote: note, ...NOTHING_PROPOSED };
    const { event } = await move(context, at, "giveBack", { patch, note, detail: { reasons } });
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "suggestion.giveBack", signersOf(at))],
    };
  },
});

/** The first of two persons proposes not to accept, or to treat the text as a letter. */
export const proposeRefusal = command({
  permission: "suggestion.move",
  input: proposeRefusalInput,
  async run(context, { id, version, kind, ground, note }) {
    const at = await loadSeen(context, id, version);
    const proposal = { refusalKind: kind, refusalGround: ground, refusalExplanation: note };
    const patch = { ...proposal, refusalProposedBy: context.viewer.userId };
    const { event } = await move(context, at, "proposeRefusal", { patch, note, detail: { kind, ground } });
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "suggestion.proposeRefusal", [{ role: "staff" }])],
    };
  },
});

/** In session the first reviewer only says that the text is fit; another person accepts it. */
export const firstReview = command({
  permission: "suggestion.move",
  input: acceptInput,
  async run(context, { id, version, categoryId }) {
    const [at, living] = await loadCaseAnd(context, id, () => [mustBeLivingCategory(context, categoryId)]);
    mustHaveSeen(at.row, version);
    await living;
    const patch = {
      categoryId,
      similarChecked: true,
      secretChecked: true,
      firstReviewedBy: context.viewer.userId,
    };
    const { event } = await move(context, at, "firstReview", { patch });
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "suggestion.firstReview", [{ role: "staff" }])],
    };
  },
});

/** Accepts a suggestion and gives it its number, once and gap-free. */
export const accept = command({
  permission: "suggestion.move",
  input: acceptInput,
  async run(context, { id, version, categoryId }) {
    const [seen, living, next] = await loadCaseAnd(context, id, (held) => [
      mustBeLivingCategory(context, categoryId),
      seriesOf(context, held),
    ]);
    mustHaveSeen(seen.row, version);
    await living;
    const checked = { hasCategory: true, similarChecked: true, secretChecked: true };
    const at = { ...seen, subject: { ...seen.subject, ...checked } };
    const { series, number } = await nextNumber(context, at, await next);
    const given = { series, number, acceptedOn: dayOf(context.now) };
    const patch = { ...given, categoryId, similarChecked: true, secretChecked: true };
    const { event, at: after } = await move(context, at, "accept", {
      patch,
      detail: { ...given, categoryId },
    });
    return {
      value: { id, series, number },
      events: [event],
      notices: [noticeOf(after, "suggestion.accept", signersOf(at))],
    };
  },
});

async function loadSeen(context: Context, id: string, version: number): Promise<Case> {
  const at = await loadCase(context, id);
  mustHaveSeen(at.row, version);
  return at;
}

/** Refuses a category of another congress, or one that was retired. */
export async function mustBeLivingCategory({ tx, viewer }: Context, id: string) {
  const mine = and(eq(categories.congressId, viewer.congressId), eq(categories.id, id));
  const living = await tx.$count(categories, and(mine, isNull(categories.retiredOn)));
  if (living === 0) throw new Refusal("conflict", "suggestion.unknownChoice");
}

/** The next number of a series; a case that comes back to review keeps its number: it is given once. */
export async function nextNumber(context: Context, at: Pick<Case, "row">, series: string) {
  const { congressId, series: given, number } = at.row;
  if (given !== null && number !== null) return { series: given, number };
  // Where an import brought the first numbers of a series, the next one follows them.
  const ofSeries = and(eq(suggestions.congressId, congressId), eq(suggestions.series, series));
  const brought = context.tx
    .select({ last: max(suggestions.number) })
    .from(suggestions)
    .where(ofSeries);
  const [counted] = await context.tx
    .insert(numberSeries)
    .values({ congressId, series, last: sql`coalesce((${brought}), 0) + 1` })
    .onConflictDoUpdate({
      target: [numberSeries.congressId, numberSeries.series],
      set: { last: sql`${numberSeries.last} + 1` },
    })
    .returning({ last: numberSeries.last });
  if (!counted) throw new Error(`No number in series ${series}`);
  return { series, number: counted.last };
}
