import "server-only";
import { dayOf } from "@/domain/day";
import { voteInput } from "@/domain/key-suggestion/input";
import { contentPercent, reaches, type VoteCount } from "@/domain/key-suggestion/vote";
import { Refusal } from "@/domain/refusal";
import { MAX_ROUNDS } from "@/domain/suggestion/guards";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { settingsOf } from "../../queries/congress";
import { keyVotes } from "../../schema";
import { moveBySystem } from "../suggestion/move";
import { noticeOf } from "../suggestion/people";
import { rehandle } from "../suggestion/rehandle";
import { mustBeOver } from "./decide";
import { type Key, loadKey, moveKey, moveKeyBySystem } from "./move";
import { everybodyOf } from "./people";

/**
 * Enters a vote of the standing committee (测评). At the congress's threshold or above the key suggestion is done;
 * below it the case is handled again, unless it was handled three times: then the supervision ends without success.
 */
export const voteKey = command({
  permission: "keySuggestion.move",
  input: voteInput,
  async run(context, { id, version, meeting, heldOn, ...count }) {
    mustBeOver(context, heldOn);
    const key = await loadKey(context, id);
    if (heldOn < (key.row.decidedOn ?? "")) throw new Refusal("conflict", "keySuggestion.beforeDecision");
    const { keyVoteThreshold: threshold } = await settingsOf(context.tx, key.row.congressId);
    const percent = contentPercent(count);
    const detail = { meeting, heldOn, ...count, threshold, percent };
    const { event, at } = await moveKey(context, key, "vote", { seen: version, detail });
    await writeVote(context, key, { meeting, heldOn, threshold, ...count });
    const voted = { ...at, subject: { ...at.subject, vote: { ...count, threshold } } };
    const outcome = outcomeOf(voted, count, threshold);
    const follow = await end(context, voted, outcome);
    const to = await everybodyOf(context, key);
    return {
      value: { id, outcome },
      events: [event, ...follow],
      notices: [noticeOf(key.case, `keySuggestion.${outcome}`, to, { percent })],
    };
  },
});

type Outcome = "pass" | "redo" | "endMissed";

function outcomeOf({ subject }: Key, count: VoteCount, threshold: number): Outcome {
  if (reaches(count, threshold)) return "pass";
  return subject.round < MAX_ROUNDS ? "redo" : "endMissed";
}

async function end(context: Context, key: Key, outcome: Outcome): Promise<DomainEvent[]> {
  const closed = outcome === "redo" ? {} : { closedOn: dayOf(context.now) };
  const { event } = await moveKeyBySystem(context, key, outcome, { patch: closed });
  return outcome === "redo" ? [event, ...(await handleAgain(context, key))] : [event];
}

/** The case goes back to the units that answered it, in its next round (郾城: 测评不达标重新办理). */
async function handleAgain(context: Context, { case: at }: Key): Promise<DomainEvent[]> {
  const patch = { round: at.row.round + 1, closing: null, closedOn: null, remindedOn: null };
  const { event, at: again } = await moveBySystem(context, at, "handleAgain", { patch });
  return [event, ...(await rehandle(context, again, []))];
}

async function writeVote({ tx, viewer }: Context, key: Key, vote: Omit<typeof keyVotes.$inferInsert, Own>) {
  const { congressId, id: keyId } = key.row;
  const own = { congressId, keyId, round: key.subject.round, enteredBy: viewer.userId };
  const rows = await tx
    .insert(keyVotes)
    .values({ ...vote, ...own })
    .onConflictDoNothing()
    .returning({ id: keyVotes.id });
  if (rows.length === 0) throw new Refusal("conflict", "general.alreadyDone");
}

type Own = "congressId" | "id" | "keyId" | "round" | "enteredBy";
