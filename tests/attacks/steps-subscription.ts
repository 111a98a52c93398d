import { eq } from "drizzle-orm";
import { replayFailed, replayPush, sendTestEvent } from "@/db/commands/event-subscription/push";
import { rotateSecret } from "@/db/commands/event-subscription/secret";
import {
  pauseSubscription,
  resumeSubscription,
  retireSubscription,
} from "@/db/commands/event-subscription/stand";
import { changeSubscription } from "@/db/commands/event-subscription/write";
import { eventPushes, eventSubscriptions } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { Stage } from "../support/look";
import { step } from "./script";

/** The steps of an event subscription; adding one is proved beside its command: another congress adds its own. */
export function subscriptionSteps({ database, cast }: Stage, id: string, on: Day) {
  const by = cast.administrator;
  const form = async () => ({ id });
  const fields = {
    name: "省平台",
    url: "",
    types: ["suggestion.*"],
    role: "unit_handler",
    unitId: cast.roads.id,
  };
  const failed = async () => {
    const [push] = await database
      .update(eventPushes)
      .set({ state: "failed" })
      .where(eq(eventPushes.subscriptionId, id))
      .returning();
    return push?.id;
  };
  return {
    change: () =>
      step("changeSubscription", changeSubscription, on, by, async () => {
        const [row] = await database.select().from(eventSubscriptions).where(eq(eventSubscriptions.id, id));
        return { id, version: row?.version, ...fields };
      }),
    test: () => step("sendTestEvent", sendTestEvent, on, by, form),
    replay: () => step("replayPush", replayPush, on, by, async () => ({ id: await failed() })),
    replayFailed: () =>
      step("replayFailed", replayFailed, on, by, async () => {
        await failed();
        return { id };
      }),
    rotate: () => step("rotateSecret", rotateSecret, on, by, async () => ({ id, old: "overlap" })),
    pause: () => step("pauseSubscription", pauseSubscription, on, by, form),
    resume: () => step("resumeSubscription", resumeSubscription, on, by, async () => ({ id, from: "pause" })),
    retire: () => step("retireSubscription", retireSubscription, on, by, form),
  };
}
