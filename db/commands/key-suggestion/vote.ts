import "server-only";
import { dayOf } from "@/domain/day";
import { voteInput } from "@/domain/key-suggestion/input";
import { contentPercent, reaches, type VoteCount } from "@/domain/key-suggestion/vote";
import { Refusal } from "@/domain/refusal";
import { MAX_ROUNDS } from "@/domain/suggestion/guards";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { laterIfAny } from "../../later";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { settingsOf } from "../../queries/congress";
import { keyVotes } from "../../schema";
import { workOnCase } from "../assignment/move";
import { moveBySystem } from "../suggestion/move";
import { noticeOf } from "../suggestion/people";
import { rehandle } from "../suggestion/rehandle";
import { mustBeOver } from "./decide";
import { type Key, loadKeyAnd, moveKey, moveKeyBySystem } from "./move";
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
    const [key, settings, read] = await loadKeyAnd(context, id, ({ row }) => [
      settingsOf(context.tx, row.congressId),
      workOnCase(context.tx, row.congressId, row.id).execute(),
    ]);
    if (heldOn < (key.row.decidedOn ?? "")) throw new Refusal("conflict", "keySuggestion.beforeDecision");
    const { keyVoteThreshold: threshold } = await settings;
    const work = await read;
    const percent = contentPercent(count);
    const detail = { meeting, heldOn, ...count, threshold, percent };
    const { event, at } = moveKey(context, key, "vote", { seen: version, detail, passing: true });
    writeVote(context, key, { meeting, heldOn, threshold, ...count });
    const voted = { ...at, subject: { ...at.subject, vote: { ...count, threshold } } };
    const outcome = outcomeOf(voted, count, threshold);
    const follow = end(context, voted, work, outcome);
    const to = everybodyOf(key, work);
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

function end(context: Context, key: Key, work: readonly AssignmentRecord[], outcome: Outcome): DomainEvent[] {
  const closed = outcome === "redo" ? {} : { closedOn: dayOf(context.now) };
  const { event } = moveKeyBySystem(context, key, outcome, { patch: closed });
  return outcome === "redo" ? [event, ...handleAgain(context, key, work)] : [event];
}

/** The case goes back to the units that answered it, in its next round (郾城: 测评不达标重新办理). */
function handleAgain(context: Context, { case: at }: Key, work: readonly AssignmentRecord[]): DomainEvent[] {
  const patch = { round: at.row.round + 1, closing: null, closedOn: null, remindedOn: null };
  const { event, at: again } = moveBySystem(context, at, "handleAgain", { patch });
  return [event, ...rehandle(context, again, work, [])];
}

function writeVote({ tx, viewer }: Context, key: Key, vote: Omit<typeof keyVotes.$inferInsert, Own>): void {
  const { congressId, id: keyId } = key.row;
  const own = { congressId, keyId, round: key.subject.round, enteredBy: viewer.userId };
  const entered = tx
    .insert(keyVotes)
    .values({ ...vote, ...own })
    .onConflictDoNothing()
    .returning({ id: keyVotes.id });
  laterIfAny(tx, entered, new Refusal("conflict", "general.alreadyDone"));
}

type Own = "congressId" | "id" | "keyId" | "round" | "enteredBy";
