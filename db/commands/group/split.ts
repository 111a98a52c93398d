import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { answerSplitInput, proposeSplitInput } from "@/domain/group/input";
import type { SplitPart } from "@/domain/group/kinds";
import { partsOf } from "@/domain/group/split";
import { notFound, Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { splits } from "../../schema";
import { allOrNothing } from "../../together";
import { type Case, loadCase, loadCaseAnd, move, mustHaveSeen } from "../suggestion/move";
import { noticeOf, signersOf } from "../suggestion/people";
import { closingDay, confirmedSigners, createParts, wishedIn } from "./parts";

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
    const [at, split] = await loadSeen(context, id, version, standingSplit);
    if (note === "") throw new Refusal("conflict", "general.reasonMissing");
    const { event } = move(context, at, "dropSplit", { note });
    endSplit(context, await split, "dropped", note);
    const to = signersOf(at);
    return { value: { id }, events: [event], notices: [noticeOf(at, "suggestion.dropSplit", to)] };
  },
});

/** The lead deputy does not want his text split, and says why. */
export const refuseSplit = command({
  permission: "suggestion.write",
  input: answerSplitInput,
  async run(context, { id, version, note }) {
    const [at, split] = await loadSeen(context, id, version, standingSplit);
    if (note === "") throw new Refusal("conflict", "general.reasonMissing");
    const { event } = move(context, at, "refuseSplit", { note });
    endSplit(context, await split, "refused", note);
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
    const [at, found] = await loadSeen(context, id, version, whatPartsNeed);
    const { split, ...rest } = await found;
    const { event } = move(context, at, "agreeToSplit", {
      note: note || undefined,
      patch: { closedOn: dayOf(context.now) },
    });
    const parts = endSplit(context, split, "agreed", note);
    const made = createParts(context, at, parts, rest);
    const invited = rest.signers.map((userId) => ({ userId }));
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

async function loadSeen<Asked>(
  context: Context,
  id: string,
  version: number,
  ask: (context: Context, at: Pick<Case, "row">) => Promise<Asked>,
): Promise<[Case, Promise<Asked>]> {
  const [at, asked] = await loadCaseAnd(context, id, (held) => [ask(context, held)]);
  mustHaveSeen(at.row, version);
  return [at, asked];
}

/** The proposal that stands. */
async function standingSplit({ tx }: Context, { row }: Pick<Case, "row">) {
  const [standing] = await tx
    .select({ congressId: splits.congressId, id: splits.id, parts: splits.parts })
    .from(splits)
    .where(
      and(
        eq(splits.congressId, row.congressId),
        eq(splits.suggestionId, row.id),
        eq(splits.state, "proposed"),
      ),
    )
    .orderBy(desc(splits.proposedOn))
    .limit(1);
  return standing;
}

/** The proposal, and what the parts take over from the whole. */
async function whatPartsNeed(context: Context, at: Pick<Case, "row">) {
  const [split, signers, wishes, closesOn] = await allOrNothing([
    standingSplit(context, at),
    confirmedSigners(context, at),
    wishedIn(context, at),
    closingDay(context, at),
  ]);
  return { split, signers, wishes, closesOn };
}

/** Writes the end of the proposal that stands, and returns its parts. */
function endSplit(
  { tx, now }: Context,
  standing: Awaited<ReturnType<typeof standingSplit>>,
  state: "agreed" | "refused" | "dropped",
  answer: string,
): SplitPart[] {
  if (!standing) throw notFound();
  const own = and(eq(splits.congressId, standing.congressId), eq(splits.id, standing.id));
  later(
    tx,
    tx
      .update(splits)
      .set({ state, answer, answeredOn: dayOf(now) })
      .where(own),
  );
  return standing.parts;
}
