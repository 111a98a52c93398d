import "server-only";
import { and, desc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { Subject } from "@/domain/suggestion/guards";
import type { State } from "@/domain/suggestion/states";
import { missingFromText } from "@/domain/suggestion/text";
import type { Reader } from "../client";
import { assignments, clocks, congressSessions, cosigners, deputies, type suggestions } from "../schema";
import { statement } from "../statement";
import { settingsOf } from "./congress";
import { disputeOf } from "./dispute";
import { panelHasMet } from "./panel";
import { paperSubject } from "./paper-subject";
import { raterOf } from "./rater";

/** A whole row of `suggestions`. */
export type SuggestionRecord = typeof suggestions.$inferSelect;

/** Everything the guards may know of a suggestion at this moment; what no move of its state asks for is not read. */
export async function suggestionSubject(db: Reader, row: SuggestionRecord, now: Date): Promise<Subject> {
  const { state, firstReviewedBy, refusalProposedBy, refusalKind, reopenProposedBy, delegationId, leadId } =
    row;
  const [signers, work, lead, filing, feedback, raterId, disputes, paper, panelHeld] = await Promise.all([
    readSigners(db, row),
    readWork(db, row),
    readLead(db, row),
    BEFORE.includes(state) ? readFiling(db, row, now) : filedAs(row),
    state === "replied" ? feedbackDue(db, row) : null,
    AFTER.includes(state) ? raterOf(db, row) : row.leadId,
    AT_THE_DESK.includes(state) ? readDispute(db, row) : UNDISPUTED,
    paperSubject(db, row, now),
    state === "evaluating" && panelHasMet(db, row),
  ]);
  return {
    state,
    leadId,
    raterId,
    leadActive: lead === "active",
    ...signers,
    missing: missingFromText(row).length,
    oneMatter: row.oneMatter,
    ...filing,
    delegationId,
    hasCategory: row.categoryId !== null,
    similarChecked: row.similarChecked,
    secretChecked: row.secretChecked,
    firstReviewedBy,
    refusalProposedBy,
    refusalKind,
    ...work,
    round: row.round,
    feedbackOver: feedback !== null && dayOf(now) > feedback,
    reminded: row.remindedOn !== null,
    evaluated: row.evaluation !== null,
    panelHeld,
    withdrawalAsked: row.withdrawalReason !== null,
    reopenProposedBy,
    viaGovernment: row.viaGovernment,
    ...disputes,
    ...paper,
  };
}

const BEFORE: readonly State[] = ["draft", "cosigning"];
const AT_THE_DESK: readonly State[] = ["accepted", "dispatching"];
const AFTER: readonly State[] = ["replied", "rehandling", "evaluating", "closed"];
const UNDISPUTED = { disputed: false, arbitrationOpen: false, arbitrationCalledBy: null };

const filedAs = ({ period }: SuggestionRecord) => ({
  path: "office" as const,
  period: period ?? ("intersession" as const),
});

async function readDispute(db: Reader, row: SuggestionRecord) {
  const { disputed, arbitrationOpen, arbitrationCalledBy } = await disputeOf(db, row);
  return { disputed, arbitrationOpen, arbitrationCalledBy };
}

async function readSigners(db: Reader, row: SuggestionRecord) {
  const list = await cosignersOf(db, row.congressId, row.id);
  const confirmed = list.filter((signer) => signer.confirmedHash !== null);
  const current = list.filter((signer) => signer.confirmedHash === row.textHash && !signer.declinedAt);
  return {
    cosigners: list.length,
    cosignersUnconfirmed: list.length - current.length,
    signersNotAgreed: confirmed.filter((signer) => signer.withdrawalAgreedAt === null).length,
  };
}

const cosignersOf = statement((db, congressId: string, suggestionId: string) =>
  db
    .select()
    .from(cosigners)
    .where(and(eq(cosigners.congressId, congressId), eq(cosigners.suggestionId, suggestionId))),
);

async function readWork(db: Reader, row: SuggestionRecord) {
  const [work] = await countWork(db, row.congressId, row.id);
  return work ?? { activeAssignments: 0, repliesPending: 0 };
}

const countWork = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({
      activeAssignments: sql<number>`count(*) filter (where ${assignments.kind} <> 'co' and ${assignments.state} not in ('returned', 'cancelled'))::int`,
      repliesPending: sql<number>`count(*) filter (where ${assignments.kind} <> 'co' and ${assignments.state} not in ('returned', 'cancelled', 'issued'))::int`,
    })
    .from(assignments)
    .where(and(eq(assignments.congressId, congressId), eq(assignments.suggestionId, suggestionId))),
);

async function readLead(db: Reader, row: SuggestionRecord) {
  const [mandate] = await mandateOf(db, row.congressId, row.leadId, row.termId);
  return mandate?.status ?? "terminated";
}

const mandateOf = statement((db, congressId: string, userId: string, termId: string) =>
  db
    .select({ status: deputies.status })
    .from(deputies)
    .where(
      and(eq(deputies.congressId, congressId), eq(deputies.userId, userId), eq(deputies.termId, termId)),
    ),
);

/** Where a text goes when it is filed now; once filed, the row says it. */
async function readFiling(db: Reader, row: SuggestionRecord, now: Date) {
  const [running, { delegationCheck }] = await Promise.all([
    runningSession(db, row.congressId, now),
    settingsOf(db, row.congressId),
  ]);
  const checked = delegationCheck && row.delegationId !== null;
  const period = row.period ?? (running ? ("session" as const) : ("intersession" as const));
  const path = !running ? ("office" as const) : checked ? ("delegation" as const) : ("secretariat" as const);
  return { path, period };
}

/** The session that meets at this moment and still takes suggestions, if any (Henan Art. 11). */
export async function runningSession(db: Reader, congressId: string, now: Date) {
  const [session] = await sessionsOn(db, congressId, dayOf(now), now);
  return session ?? null;
}

const sessionsOn = statement((db, congressId: string, today: Day, now: Date) =>
  db
    .select()
    .from(congressSessions)
    .where(
      and(
        eq(congressSessions.congressId, congressId),
        lte(congressSessions.opensOn, today),
        gt(congressSessions.filingCutoff, now),
        isNull(congressSessions.retiredOn),
      ),
    )
    .orderBy(desc(congressSessions.opensOn))
    .limit(1),
);

async function feedbackDue(db: Reader, row: SuggestionRecord): Promise<Day | null> {
  const [clock] = await feedbackClock(db, row.congressId, row.id);
  return clock?.dueOn ?? null;
}

const feedbackClock = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({ dueOn: clocks.dueOn })
    .from(clocks)
    .where(
      and(
        eq(clocks.congressId, congressId),
        eq(clocks.suggestionId, suggestionId),
        eq(clocks.clock, "feedback"),
        isNull(clocks.stoppedOn),
      ),
    ),
);
