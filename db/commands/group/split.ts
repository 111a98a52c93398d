import "server-only";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { answerSplitInput, proposeSplitInput } from "@/domain/group/input";
import type { SplitPart } from "@/domain/group/kinds";
import { partsOf } from "@/domain/group/split";
import { notFound, Refusal } from "@/domain/refusal";
import type { State } from "@/domain/suggestion/states";
import { type Context, command } from "../../command";
import { cosigners, splits } from "../../schema";
import { type Case, loadCase, move, mustHaveSeen } from "../suggestion/move";
import { noticeOf, signersOf } from "../suggestion/people";
import { createParts } from "./parts";

/** Staff proposes to split a text with more than one matter (一事一议; rules.md §1.5 no. 9); the lead deputy answers. */
export const proposeSplit = command({
  permission: "suggestion.review",
  input: proposeSplitInput,
  async run(context, { id, version, titles, place, note }) {
    const at = await loadCase(context, id);
    mustHaveSeen(at.row, version);
    const placed = at.row.points.map((_, index) => place[`p${index + 1}`] ?? null);
    const made = partsOf(titles, placed);
    if ("fault" in made) throw new Refusal("conflict", `group.${made.fault}`);
    const { event } = await move(context, at, "proposeSplit", { note, detail: { parts: made.parts } });
    const { congressId } = at.row;
    const by = { proposedBy: context.viewer.userId, proposedOn: dayOf(context.now) };
    await context.tx
      .insert(splits)
      .values({ congressId, suggestionId: id, parts: made.parts, reason: note, ...by });
    const to = signersOf(at);
    return { value: { id }, events: [event], notices: [noticeOf(at, "suggestion.proposeSplit", to)] };
  },
});

/** Staff takes the proposal back before the deputy answers. */
export const dropSplit = command({
  permission: "suggestion.review",
  input: answerSplitInput,
  async run(context, { id, version, note }) {
    const at = await loadSeen(context, id, version);
    if (note === "") throw new Refusal("conflict", "general.reasonMissing");
    const { event } = await move(context, at, "dropSplit", { note });
    await endSplit(context, at, "dropped", note);
    const to = signersOf(at);
    return { value: { id }, events: [event], notices: [noticeOf(at, "suggestion.dropSplit", to)] };
  },
});

/** The lead deputy does not want his text split, and says why. */
export const refuseSplit = command({
  permission: "suggestion.write",
  input: answerSplitInput,
  async run(context, { id, version, note }) {
    const at = await loadSeen(context, id, version);
    if (note === "") throw new Refusal("conflict", "general.reasonMissing");
    const { event } = await move(context, at, "refuseSplit", { note });
    await endSplit(context, at, "refused", note);
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "suggestion.refuseSplit", [{ role: "staff" }])],
    };
  },
});

/**
 * The lead deputy agrees: the text ends and each part becomes a case of its own. Without co-signers it is filed at
 * once, with a review clock of its own; with co-signers each of them confirms the new words first (Henan Art. 9).
 */
export const agreeToSplit = command({
  permission: "suggestion.write",
  input: answerSplitInput,
  async run(context, { id, version, note }) {
    const at = await loadSeen(context, id, version);
    const signers = await confirmedSigners(context, at);
    const { event } = await move(context, at, "agreeToSplit", {
      note: note || undefined,
      patch: { closedOn: dayOf(context.now) },
    });
    const parts = await endSplit(context, at, "agreed", note);
    const state: State = signers.length > 0 ? "cosigning" : "submitted";
    const made = await createParts(context, at, parts, signers, state);
    const invited = signers.map((userId) => ({ userId }));
    return {
      value: { id },
      events: [event, ...made.map((each) => each.event)],
      notices: [
        noticeOf(at, "suggestion.agreeToSplit", [{ role: "staff" }, ...invited]),
        ...made.flatMap(({ row }) =>
          invited.length > 0 ? [noticeOf({ row }, "suggestion.invite", invited)] : [],
        ),
      ],
    };
  },
});

async function loadSeen(context: Context, id: string, version: number): Promise<Case> {
  const at = await loadCase(context, id);
  mustHaveSeen(at.row, version);
  return at;
}

/** Writes the end of the proposal that stands, and returns its parts. */
async function endSplit(
  { tx, now }: Context,
  { row }: Case,
  state: "agreed" | "refused" | "dropped",
  answer: string,
): Promise<SplitPart[]> {
  const own = and(eq(splits.congressId, row.congressId), eq(splits.suggestionId, row.id));
  const [standing] = await tx
    .select({ id: splits.id })
    .from(splits)
    .where(and(own, eq(splits.state, "proposed")))
    .orderBy(desc(splits.proposedOn))
    .limit(1);
  if (!standing) throw notFound();
  const [ended] = await tx
    .update(splits)
    .set({ state, answer, answeredOn: dayOf(now) })
    .where(and(own, eq(splits.id, standing.id)))
    .returning({ parts: splits.parts });
  return ended?.parts ?? [];
}

async function confirmedSigners({ tx }: Context, { row }: Case): Promise<string[]> {
  const list = await tx
    .select({ userId: cosigners.userId })
    .from(cosigners)
    .where(
      and(
        eq(cosigners.congressId, row.congressId),
        eq(cosigners.suggestionId, row.id),
        isNotNull(cosigners.confirmedAt),
      ),
    )
    .orderBy(asc(cosigners.position));
  return list.map(({ userId }) => userId);
}
