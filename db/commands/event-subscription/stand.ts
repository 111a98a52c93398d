import "server-only";
import { dayOf } from "@/domain/day";
import { resumeInput } from "@/domain/event-subscription/input";
import { rowInput } from "@/domain/organisation/fields";
import { command } from "../../command";
import { dropWaiting, lockedSubscription, refusedHere, setAndSay } from "./row";
import { endOfChain } from "./write";

/** Holds a subscription up: nothing is sent, and what happens is kept for later. */
export const pauseSubscription = command({
  permission: "eventSubscription.write",
  input: rowInput,
  async run(context, { id }) {
    const row = await lockedSubscription(context.tx, context.viewer, id);
    if (row.pausedAt !== null) throw refusedHere("alreadyPaused");
    return setAndSay(context, row, "pause", { pausedAt: context.now, pauseReason: "chosen" });
  },
});

/** Ends a pause: goes on where it stopped, or with what happens from now on. Its failures are forgotten. */
export const resumeSubscription = command({
  permission: "eventSubscription.write",
  input: resumeInput,
  async run(context, { id, from }) {
    const { tx, viewer } = context;
    const row = await lockedSubscription(tx, viewer, id);
    if (row.pausedAt === null) throw refusedHere("notPaused");
    if (from === "now") await dropWaiting(context, id);
    const throughSeq = from === "now" ? await endOfChain(tx, viewer) : row.throughSeq;
    const fresh = { failuresInRow: 0, givenUpInRow: 0, failingSince: null };
    const set = { ...fresh, pausedAt: null, pauseReason: null, throughSeq };
    return setAndSay(context, row, "resume", set, { from });
  },
});

/** Takes a subscription out of use for good; what still waits for it is not sent. */
export const retireSubscription = command({
  permission: "eventSubscription.write",
  input: rowInput,
  async run(context, { id }) {
    const row = await lockedSubscription(context.tx, context.viewer, id);
    await dropWaiting(context, id);
    return setAndSay(context, row, "retire", { retiredOn: dayOf(context.now) });
  },
});
