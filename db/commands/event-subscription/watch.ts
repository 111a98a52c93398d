import "server-only";
import { z } from "zod";
import { FAILING_AFTER, PAUSES_AFTER } from "@/domain/event-subscription/retry";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import type { Notice } from "../../notify";
import { lockedSubscription, setAndSay } from "./row";

const watched = z.object({ id: z.uuid() });

/** Says that a subscription fails, once, to its administrators. */
export const markFailing = command({
  permission: "eventSubscription.watch",
  input: watched,
  async run(context, { id }) {
    const row = await lockedSubscription(context.tx, context.viewer, id);
    if (row.failingSince !== null || row.failuresInRow < FAILING_AFTER) throw noNews();
    const outcome = await setAndSay(context, row, "failing", { failingSince: context.now });
    return { ...outcome, notices: [noticeOf("failing", row)] };
  },
});

/** Pauses a subscription that was given up on too often, or whose receiver said that it is gone. */
export const pauseFailing = command({
  permission: "eventSubscription.watch",
  input: watched.extend({ reason: z.enum(["failing", "gone"]) }),
  async run(context, { id, reason }) {
    const row = await lockedSubscription(context.tx, context.viewer, id);
    const enough = reason === "gone" || row.givenUpInRow >= PAUSES_AFTER;
    if (row.pausedAt !== null || !enough) throw noNews();
    const set = { pausedAt: context.now, pauseReason: reason };
    const outcome = await setAndSay(context, row, "autoPause", set, { reason });
    return { ...outcome, notices: [noticeOf("paused", row)] };
  },
});

const noNews = () => new Refusal("conflict", "general.alreadyDone");

const noticeOf = (key: string, { id, name }: { id: string; name: string }): Notice => ({
  to: [{ role: "administrator" }],
  key: `eventSubscription.${key}`,
  values: { name, subscriptionId: id },
});
