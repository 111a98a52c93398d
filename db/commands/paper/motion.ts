import "server-only";
import { and, asc, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import type { z } from "zod";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { convertMotionInput } from "@/domain/suggestion/paper";
import { timekeeping } from "../../calendar";
import { started } from "../../clocks";
import { type Context, command } from "../../command";
import { settingsOf } from "../../queries/congress";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { congressSessions, cosigners, deputies, suggestions } from "../../schema";
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
    await mustBeLivingCategory(context, motion.categoryId);
    const signers = motion.signerIds.filter((id) => id !== motion.leadId);
    const session = await sessionOf(context, motion.decidedOn);
    const delegationId = await mustHaveMandates(context, session.termId, motion.leadId, signers);
    const [draft] = await tx
      .insert(suggestions)
      .values({ ...valuesOf(context, motion), termId: session.termId, sessionId: session.id, delegationId })
      .onConflictDoNothing()
      .returning();
    if (!draft) throw new Refusal("conflict", "general.alreadyDone");
    const row = await numbered(context, draft);
    await insertSigners(context, row, signers);
    const times = await timekeeping(tx, viewer.congressId);
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
    .select()
    .from(congressSessions)
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

/** A motion needs its signers (地方组织法 Art. 22), each with a mandate of that term. Returns the lead's delegation. */
async function mustHaveMandates(
  { tx, viewer }: Context,
  termId: string,
  leadId: string,
  signers: readonly string[],
): Promise<string | null> {
  const { motionSigners } = await settingsOf(tx, viewer.congressId);
  const all = [...new Set([leadId, ...signers])];
  if (all.length < motionSigners)
    throw new Refusal("conflict", "paper.tooFewSigners", { count: motionSigners });
  const rows = await tx
    .select({ userId: deputies.userId, delegationId: deputies.delegationId })
    .from(deputies)
    .where(
      and(
        eq(deputies.congressId, viewer.congressId),
        eq(deputies.termId, termId),
        inArray(deputies.userId, all),
      ),
    )
    .orderBy(asc(deputies.userId));
  if (rows.length < all.length) throw new Refusal("conflict", "suggestion.unknownChoice");
  return rows.find(({ userId }) => userId === leadId)?.delegationId ?? null;
}

async function numbered(context: Context, row: SuggestionRecord): Promise<SuggestionRecord> {
  const given = await nextNumber(context, { row });
  const [done] = await context.tx
    .update(suggestions)
    .set(given)
    .where(and(eq(suggestions.congressId, row.congressId), eq(suggestions.id, row.id)))
    .returning();
  if (!done) throw new Error("The motion is gone");
  return done;
}

async function insertSigners({ tx, now }: Context, row: SuggestionRecord, signers: readonly string[]) {
  const { congressId, id: suggestionId, textHash: confirmedHash } = row;
  if (signers.length === 0) return;
  await tx.insert(cosigners).values(
    signers.map((userId, position) => ({
      ...{ congressId, suggestionId, userId, position },
      ...{ confirmedHash, confirmedAt: now },
    })),
  );
}
