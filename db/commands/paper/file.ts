import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { dayOf } from "@/domain/day";
import { seenCase } from "@/domain/suggestion/input";
import { suggestionWorkflow } from "@/domain/suggestion/workflow";
import { type Context, command } from "../../command";
import { runningSession } from "../../queries/suggestion-subject";
import { cosigners } from "../../schema";
import { type Case, loadCase, move, mustHaveSeen } from "../suggestion/move";
import { noticeOf, signersOf } from "../suggestion/people";

const PATHS = ["submitPaper", "submitPaperInSession", "submitPaperToSecretariat"] as const;

/**
 * Staff files what was entered from a deputy's paper; the scan must be there. Who signed the paper has signed these
 * words: his signature on the scan is his confirmation (Henan Art. 9). Another person reviews.
 */
export const filePaper = command({
  permission: "suggestion.review",
  input: z.object(seenCase),
  async run(context, { id, version }) {
    const at = await loadCase(context, id);
    mustHaveSeen(at.row, version);
    const session = await runningSession(context.tx, at.row.congressId, context.now);
    const name =
      PATHS.find((path) => suggestionWorkflow.judge(path, at.subject, context.viewer).kind !== "hidden") ??
      "submitPaper";
    const filing = {
      submittedOn: dayOf(context.now),
      period: session ? ("session" as const) : ("intersession" as const),
      sessionId: session?.id ?? null,
      ...{ returnReasons: [], returnNote: null, firstReviewedBy: null, withdrawalReason: null },
    };
    const { event } = await move(context, at, name, {
      patch: filing,
      from: session ? session.closesOn : dayOf(context.now),
      detail: { textHash: at.row.textHash },
    });
    await confirmSigners(context, at);
    const { delegationId } = at.row;
    const clerk =
      name === "submitPaperInSession" && delegationId
        ? [{ role: "delegation_clerk" as const, delegationId }]
        : [{ role: "staff" as const }];
    const to = [...clerk, ...signersOf(at)];
    return { value: { id }, events: [event], notices: [noticeOf(at, "suggestion.submitPaper", to)] };
  },
});

async function confirmSigners({ tx, now }: Context, { row }: Case) {
  await tx
    .update(cosigners)
    .set({ confirmedHash: row.textHash, confirmedAt: now, declinedAt: null })
    .where(and(eq(cosigners.congressId, row.congressId), eq(cosigners.suggestionId, row.id)));
}
