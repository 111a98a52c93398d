import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { notFound, Refusal } from "@/domain/refusal";
import { requiredNote } from "@/domain/suggestion/input";
import type { State } from "@/domain/suggestion/states";
import { TRANSITIONS } from "@/domain/suggestion/workflow";
import { words } from "@/domain/words";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { cosigners, suggestions } from "../../schema";
import { mandateMustRun } from "./mandate";
import { type Case, loadCaseAnd } from "./move";

const confirmInput = z.object({ id: z.uuid(), textHash: z.string().length(64) });

/** A named deputy signs exactly the words he read; other words since then are refused. Twice is once. */
export const confirmCosigning = command({
  permission: "suggestion.cosign",
  input: confirmInput,
  async run(context, { id, textHash }) {
    const { at, mandate } = await loadInvitation(context, id);
    await mandate;
    if (at.row.textHash !== textHash) throw new Refusal("conflict", "suggestion.textChanged");
    sign(context, at, { confirmedHash: textHash, confirmedAt: context.now, declinedAt: null });
    return {
      value: { id },
      events: [{ name: "suggestion.cosign", suggestionId: id, detail: { textHash } }],
      notices: [about(at, "suggestion.cosign")],
    };
  },
});

/** A named deputy does not want to sign; the lead can then take him off the list. */
export const declineCosigning = command({
  permission: "suggestion.cosign",
  input: z.object({ id: z.uuid(), note: words().trim().max(500).default("") }),
  async run(context, { id, note }) {
    const { at } = await loadInvitation(context, id);
    sign(context, at, { confirmedHash: null, confirmedAt: null, declinedAt: context.now });
    return {
      value: { id },
      events: [{ name: "suggestion.declineCosigning", suggestionId: id, note }],
      notices: [about(at, "suggestion.declineCosigning")],
    };
  },
});

/** A co-signer agrees to the withdrawal that the lead asked for (Shanghai Art. 10: all must agree). */
export const agreeToWithdrawal = command({
  permission: "suggestion.cosign",
  input: z.object({ id: z.uuid() }),
  async run(context, { id }) {
    const at = await loadWish(context, id);
    sign(context, at, { withdrawalAgreedAt: context.now });
    return {
      value: { id },
      events: [{ name: "suggestion.agreeToWithdrawal", suggestionId: id }],
      notices: [about(at, "suggestion.agreeToWithdrawal")],
    };
  },
});

/** A co-signer does not agree: since all must, the wish to withdraw has come to nothing, and its lead is told why. */
export const refuseWithdrawal = command({
  permission: "suggestion.cosign",
  input: z.object({ id: z.uuid(), note: requiredNote }),
  async run(context, { id, note }) {
    const at = await loadWish(context, id);
    const dropped = { withdrawalReason: null, version: at.row.version + 1, changedAt: context.now };
    const own = and(eq(suggestions.congressId, at.row.congressId), eq(suggestions.id, id));
    later(context.tx, context.tx.update(suggestions).set(dropped).where(own));
    forgetAgreements(context, at.row);
    return {
      value: { id },
      events: [{ name: "suggestion.refuseWithdrawal", suggestionId: id, note }],
      notices: [about(at, "suggestion.refuseWithdrawal")],
    };
  },
});

/** Who agreed to a withdrawal that is no longer wished for has to be asked anew the next time. */
export function forgetAgreements({ tx }: Context, row: Pick<Case["row"], "congressId" | "id">): void {
  const ofCase = and(eq(cosigners.congressId, row.congressId), eq(cosigners.suggestionId, row.id));
  later(tx, tx.update(cosigners).set({ withdrawalAgreedAt: null }).where(ofCase));
}

/** A case whose lead wishes to withdraw it, for one of its co-signers. */
async function loadWish(context: Context, id: string): Promise<Case> {
  const [at, named] = await loadCaseAnd(context, id, (held) => [mustBeNamed(context, held)]);
  await named;
  if (at.row.withdrawalReason === null) throw new Refusal("conflict", "suggestion.withdrawalAsked");
  const askedIn: readonly State[] = TRANSITIONS.askWithdrawal.from;
  if (!askedIn.includes(at.row.state)) throw new Refusal("conflict", "general.stepNotOpen");
  return at;
}

async function loadInvitation(context: Context, id: string) {
  const [at, named, mandate] = await loadCaseAnd(context, id, (held) => [
    mustBeNamed(context, held),
    mandateMustRun(context, held),
  ]);
  await named;
  if (at.row.state !== "cosigning") throw new Refusal("conflict", "general.stepNotOpen");
  return { at, mandate };
}

const ownLine = ({ viewer }: Context, { row }: Pick<Case, "row">) =>
  and(
    eq(cosigners.congressId, row.congressId),
    eq(cosigners.suggestionId, row.id),
    eq(cosigners.userId, viewer.userId),
  );

async function mustBeNamed(context: Context, at: Pick<Case, "row">) {
  const lines = await context.tx.select().from(cosigners).where(ownLine(context, at));
  if (lines.length === 0) throw notFound();
}

function sign(context: Context, at: Case, values: Partial<typeof cosigners.$inferInsert>) {
  later(context.tx, context.tx.update(cosigners).set(values).where(ownLine(context, at)));
}

const about = ({ row }: Case, key: string) => ({
  to: [{ userId: row.leadId }],
  key,
  values: { title: row.title },
  suggestionId: row.id,
});
