import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { dayOf } from "@/domain/day";
import { rateInput } from "@/domain/rating/input";
import { notFound, Refusal } from "@/domain/refusal";
import { suggestionWorkflow, type TransitionName } from "@/domain/suggestion/workflow";
import { type Context, command } from "../../command";
import { laterIfAny } from "../../later";
import { cosigners, ratings } from "../../schema";
import { workOnCase } from "../assignment/move";
import { mandateMustRun } from "./mandate";
import { type Case, loadCase, loadCaseAnd, move, mustHaveSeen } from "./move";
import { handlersAmong, noticeOf } from "./people";
import { rehandle } from "./rehandle";

type Rating = z.output<typeof rateInput>;

/**
 * The lead deputy rates the round that was answered; it moves the case. A second rating of the same round
 * finds the step closed. Nobody rates for him, least of all the unit.
 */
export const rate = command({
  permission: "suggestion.rate",
  input: rateInput,
  async run(context, input) {
    const [seen, work] = await loadCaseAnd(context, input.id, ({ row }) => [
      workOnCase(context.tx, row.congressId, row.id).execute(),
    ]);
    mustHaveSeen(seen.row, input.version);
    const name = moveFor(seen, context, input);
    const patch = patchFor(name, seen, context);
    const { handling, result, overall } = input;
    const detail = { round: seen.row.round, handling, result, overall };
    const note = [input.reason, input.demand].filter(Boolean).join(" / ") || undefined;
    const { event, at } = await move(context, seen, name, { patch, note, detail });
    writeRating(context, seen, input, true);
    const again = name === "dispute" ? rehandle(context, at, await work, input.assignmentIds) : [];
    return {
      value: { id: input.id },
      events: [event, ...again],
      notices: [noticeOf(seen, `suggestion.${name}`, [...handlersAmong(await work), { role: "staff" }])],
    };
  },
});

/** A co-signer's rating of the round he saw: shown and counted apart, it moves nothing. */
export const rateAsCosigner = command({
  permission: "suggestion.rate",
  input: rateInput,
  async run(context, input) {
    const at = await loadCase(context, input.id);
    mustHaveSeen(at.row, input.version);
    const { tx, viewer } = context;
    const named = await tx.$count(
      cosigners,
      and(
        eq(cosigners.congressId, at.row.congressId),
        eq(cosigners.suggestionId, at.row.id),
        eq(cosigners.userId, viewer.userId),
        isNotNull(cosigners.confirmedAt),
      ),
    );
    if (named === 0 || at.subject.raterId === viewer.userId) throw notFound();
    await mandateMustRun(context, at);
    if (at.row.state !== "replied" && at.row.state !== "closed")
      throw new Refusal("conflict", "general.stepNotOpen");
    writeRating(context, at, input, false);
    const { handling, result, overall } = input;
    const detail = { round: at.row.round, handling, result, overall };
    return {
      value: { id: input.id },
      events: [{ name: "suggestion.rateAsCosigner", suggestionId: input.id, detail }],
    };
  },
});

const UNHAPPY = ["dispute", "appeal", "rateLast"] as const satisfies readonly TransitionName[];

function moveFor({ subject }: Case, { viewer }: Context, { overall }: Rating): TransitionName {
  if (overall !== "dissatisfied") return "approve";
  return (
    UNHAPPY.find((name) => suggestionWorkflow.judge(name, subject, viewer).kind !== "hidden") ?? "dispute"
  );
}

/** What a rating changes besides the state. */
export function patchFor(name: TransitionName, { row }: Case, { now }: Context) {
  const closedOn = dayOf(now);
  if (name === "approve") return { closing: "rated" as const, closedOn };
  if (name === "rateLast") return { closing: "evaluated" as const, closedOn };
  return name === "dispute" ? { round: row.round + 1 } : { evaluation: null };
}

/** Whose rating it is, the day on it, and who entered it for him from paper. */
type By = { userId: string; ratedOn: string; enteredBy: string | null };

/** Writes a rating of the round that was answered; a second one of the same deputy is refused. */
export function writeRating(
  { tx, viewer, now }: Context,
  at: Case,
  input: Rating,
  counts: boolean,
  by: By = { userId: viewer.userId, ratedOn: dayOf(now), enteredBy: null },
) {
  const { handling, result, overall, reason, demand } = input;
  const { congressId, id: suggestionId, round } = at.row;
  const { userId, ...entry } = by;
  const said = { counts, handling, result, overall, reason, demand, ...entry };
  const rated = tx
    .insert(ratings)
    .values({ congressId, suggestionId, round, userId, ...said })
    // Who rated as a co-signer and rates for the lead since then has one rating: the one that counts.
    .onConflictDoUpdate({
      target: [ratings.congressId, ratings.suggestionId, ratings.round, ratings.userId],
      set: said,
      setWhere: counts ? eq(ratings.counts, false) : sql`false`,
    })
    .returning({ id: ratings.id });
  laterIfAny(tx, rated, new Refusal("conflict", "general.alreadyDone"));
}
