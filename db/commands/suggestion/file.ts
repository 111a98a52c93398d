import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { dayOf } from "@/domain/day";
import { seenCase } from "@/domain/suggestion/input";
import { suggestionWorkflow } from "@/domain/suggestion/workflow";
import { type Context, command } from "../../command";
import { runningSession } from "../../queries/suggestion-subject";
import { congressSessions, terms } from "../../schema";
import { forgetAgreements } from "./cosign";
import { type Case, loadCaseAnd, move, mustHaveSeen } from "./move";
import { noticeOf } from "./people";

const PATHS = ["submit", "submitInSession", "submitToSecretariat"] as const;

/** The lead deputy files his suggestion; in session it goes to his delegation first, between sessions to staff. */
export const fileSuggestion = command({
  permission: "suggestion.write",
  input: z.object(seenCase),
  async run(context, { id, version }) {
    const [at, running] = await loadCaseAnd(context, id, ({ row }) => [
      runningSession(context.tx, row.congressId, context.now),
    ]);
    mustHaveSeen(at.row, version);
    const session = await running;
    const name = PATHS.find(
      (path) => suggestionWorkflow.judge(path, at.subject, context.viewer).kind !== "hidden",
    );
    const filing = {
      submittedOn: dayOf(context.now),
      ...periodOf(at, session),
      returnReasons: [],
      returnNote: null,
      firstReviewedBy: null,
      withdrawalReason: null,
    };
    // Who files again does not want to withdraw any more; a later wish needs everybody's word anew.
    if (at.row.withdrawalReason !== null) forgetAgreements(context, at.row);
    const from = session ? session.closesOn : dayOf(context.now);
    const { event } = await move(context, at, name ?? "submit", {
      patch: filing,
      from,
      detail: { textHash: at.row.textHash },
    });
    return { value: { id }, events: [event], notices: [toldTo(at, name ?? "submit")] };
  },
});

/** A part of a split that waited for its signatures was filed when the whole was. */
function periodOf({ row }: Case, session: { id: string } | null) {
  if (row.submittedOn === null && row.period !== null)
    return { period: row.period, sessionId: row.sessionId };
  const period = session ? ("session" as const) : ("intersession" as const);
  return { period, sessionId: session?.id ?? null };
}

/** The series a number is given in: one for each session ("12-1"), one for each year between sessions. */
export async function seriesOf({ tx, now }: Context, { row }: Pick<Case, "row">): Promise<string> {
  if (row.period !== "session" || row.sessionId === null) return dayOf(now).slice(0, 4);
  const [session] = await tx
    .select({ term: terms.number, number: congressSessions.number })
    .from(congressSessions)
    .innerJoin(
      terms,
      and(eq(terms.congressId, congressSessions.congressId), eq(terms.id, congressSessions.termId)),
    )
    .where(and(eq(congressSessions.congressId, row.congressId), eq(congressSessions.id, row.sessionId)));
  if (!session) throw new Error(`No session ${row.sessionId}`);
  return sessionSeries(session);
}

/** The series of what was filed in a session. */
export const sessionSeries = ({ term, number }: { term: number; number: number }) => `${term}-${number}`;

function toldTo(at: Case, path: (typeof PATHS)[number]) {
  const { delegationId } = at.row;
  const clerk =
    path === "submitInSession" && delegationId ? [{ role: "delegation_clerk" as const, delegationId }] : [];
  return noticeOf(at, `suggestion.${path}`, clerk.length > 0 ? clerk : [{ role: "staff" }]);
}
