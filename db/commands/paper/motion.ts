import "server-only";
import { and, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import type { z } from "zod";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { convertMotionInput } from "@/domain/suggestion/paper";
import { timekeeping } from "../../calendar";
import { started } from "../../clocks";
import { type Context, command } from "../../command";
import { changed, later } from "../../later";
import { settingsOf } from "../../queries/congress";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { congressSessions, cosigners, deputies, suggestions, terms } from "../../schema";
import { allOrNothing } from "../../together";
import { sessionSeries } from "../suggestion/file";
import { textHash } from "../suggestion/hash";
import { noticeOf } from "../suggestion/people";
import { mustBeLivingCategory, nextNumber } from "../suggestion/review";

type Motion = z.output<typeof convertMotionInput>;

/**
 * A motion that the Presidium did not put on the agenda is handled as a suggestion (rules.md §5.1, row 8): it is
 * accepted at once, with a number of its session; its signers come over without a new confirmation.
 */
export const convertMotion = command({
  permission: "suggestion.review",
  input: convertMotionInput,
  async run(context, motion) {
    const { tx, viewer, now } = context;
    const signers = motion.signerIds.filter((id) => id !== motion.leadId);
    const [, { session, term }, mandates, settings, times] = await allOrNothing([
      mustBeLivingCategory(context, motion.categoryId),
      sessionOf(context, motion.decidedOn),
      mandatesOf(context, [motion.leadId, ...signers]),
      settingsOf(tx, viewer.congressId),
      timekeeping(tx, viewer.congressId),
    ]);
    const delegationId = mustHaveMandates(
      mandates.filter(({ termId }) => termId === session.termId),
      [motion.leadId, ...signers],
      settings.motionSigners,
    );
    const [draft] = await tx
      .insert(suggestions)
      .values({ ...valuesOf(context, motion), termId: session.termId, sessionId: session.id, delegationId })
      .onConflictDoNothing()
      .returning();
    if (!draft) throw new Refusal("conflict", "general.alreadyDone");
    const given = await nextNumber(context, { row: draft }, sessionSeries({ term, number: session.number }));
    const row = numbered(context, draft, given);
    insertSigners(context, row, signers);
    const from = [session.closesOn, motion.decidedOn].toSorted().at(-1) ?? motion.decidedOn;
    const { series, number, acceptedOn } = row;
    const said = { decision: motion.decision, decidedOn: motion.decidedOn, textHash: row.textHash };
    const event = {
      ...{ name: "suggestion.convertMotion", suggestionId: row.id, from: "", to: "accepted" },
      detail: { series, number, acceptedOn, categoryId: motion.categoryId, ...said },
      clocks: [started(times, "sessionAssign", now, from)],
    };
    const to = [motion.leadId, ...signers].map((userId) => ({ userId }));
    return {
      value: { id: row.id, series, number },
      events: [event],
      notices: [noticeOf({ row }, "suggestion.convertMotion", to)],
    };
  },
});

function valuesOf({ viewer, now }: Context, motion: Motion) {
  const { id, title, situation, cause, points, categoryId, publicity, leadId, decidedOn } = motion;
  return {
    ...{ congressId: viewer.congressId, id, leadId, title, situation, cause, points, categoryId, publicity },
    textHash: textHash(motion),
    state: "accepted" as const,
    origin: "motion_converted" as const,
    period: "session" as const,
    motionDecision: motion.decision,
    motionDecidedOn: decidedOn,
    ...{ oneMatter: true, similarChecked: true, secretChecked: true },
    ...{ submittedOn: decidedOn, acceptedOn: dayOf(now), createdAt: now, changedAt: now },
  };
}

/** The session whose Presidium decided: the last one that had opened by that day. */
async function sessionOf({ tx, viewer, now }: Context, decidedOn: string) {
  if (decidedOn > dayOf(now)) throw new Refusal("conflict", "paper.inTheFuture");
  const [session] = await tx
    .select({ session: congressSessions, term: terms.number })
    .from(congressSessions)
    .innerJoin(
      terms,
      and(eq(terms.congressId, congressSessions.congressId), eq(terms.id, congressSessions.termId)),
    )
    .where(
      and(
        eq(congressSessions.congressId, viewer.congressId),
        lte(congressSessions.opensOn, decidedOn),
        isNull(congressSessions.retiredOn),
      ),
    )
    .orderBy(desc(congressSessions.opensOn))
    .limit(1);
  if (!session) throw new Refusal("conflict", "paper.noSession");
  return session;
}

/** The mandates of these people, in whatever term. */
async function mandatesOf({ tx, viewer }: Context, userIds: readonly string[]) {
  const { termId, userId, delegationId } = deputies;
  return tx
    .select({ termId, userId, delegationId })
    .from(deputies)
    .where(and(eq(deputies.congressId, viewer.congressId), inArray(deputies.userId, [...new Set(userIds)])));
}

type Mandate = Awaited<ReturnType<typeof mandatesOf>>[number];

/** A motion needs its signers (地方组织法 Art. 22), each with a mandate of that term. Returns the lead's delegation. */
function mustHaveMandates(mandates: readonly Mandate[], userIds: readonly string[], needed: number) {
  const all = [...new Set(userIds)];
  if (all.length < needed) throw new Refusal("conflict", "paper.tooFewSigners", { count: needed });
  if (mandates.length < all.length) throw new Refusal("conflict", "suggestion.unknownChoice");
  return mandates.find(({ userId }) => userId === userIds[0])?.delegationId ?? null;
}

function numbered(
  { tx }: Context,
  row: SuggestionRecord,
  given: { series: string; number: number },
): SuggestionRecord {
  const own = and(eq(suggestions.congressId, row.congressId), eq(suggestions.id, row.id));
  later(tx, tx.update(suggestions).set(given).where(own));
  return changed(row, given);
}

function insertSigners({ tx, now }: Context, row: SuggestionRecord, signers: readonly string[]): void {
  const { congressId, id: suggestionId, textHash: confirmedHash } = row;
  if (signers.length === 0) return;
  const lines = signers.map((userId, position) => ({
    ...{ congressId, suggestionId, userId, position },
    ...{ confirmedHash, confirmedAt: now },
  }));
  later(tx, tx.insert(cosigners).values(lines));
}
