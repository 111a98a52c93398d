"use server";
import { replayFailed as replayFailedCommand, replayPush } from "@/db/commands/event-subscription/push";
import { rotateSecret } from "@/db/commands/event-subscription/secret";
import {
  pauseSubscription,
  resumeSubscription,
  retireSubscription,
} from "@/db/commands/event-subscription/stand";
import { changeSubscription, createSubscription } from "@/db/commands/event-subscription/write";
import { EVENTS_JOB } from "@/domain/event-subscription/job";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";
import { testSubscription } from "@/server/event-subscription/test-event";

const one = ({ id }: { id: string }) => `/admin/event-subscriptions/${id}`;

export const create = action(createSubscription, {
  says: ({ name, secret }) => ({ key: "eventSubscription.created", values: { name, secret } }),
});

export const change = action(changeSubscription, { next: (value) => `${one(value)}?saved=1` });

export const pause = action(pauseSubscription, { says: () => ({ key: "eventSubscription.paused" }) });

export const resume = action(resumeSubscription, {
  wakes: EVENTS_JOB,
  says: () => ({ key: "eventSubscription.resumed" }),
});

export const rotate = action(rotateSecret, {
  says: ({ secret }) => ({ key: "eventSubscription.rotated", values: { secret } }),
});

export const retire = action(retireSubscription, { next: () => "/admin/event-subscriptions?saved=1" });

export const replay = action(replayPush, {
  wakes: EVENTS_JOB,
  says: () => ({ key: "eventSubscription.replayed" }),
});

export const replayFailed = action(replayFailedCommand, {
  wakes: EVENTS_JOB,
  says: ({ count }) => ({ key: "eventSubscription.replayedAll", values: { count } }),
});

/** Sends a test event now; its page says how it came out. */
export async function test(previous: FormState, form: FormData): Promise<FormState> {
  return testSubscription(previous, form);
}
