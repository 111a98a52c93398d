import type { Role } from "../viewer";

/** Where a subscription stands; `failing` still tries, `paused` keeps what happens for later. */
export const SUBSCRIPTION_STATES = ["active", "failing", "paused", "retired"] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** Why nothing is sent: an administrator said so, too much failed, or the receiver said that it is gone (410). */
export const PAUSE_REASONS = ["chosen", "failing", "gone"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Where a push stands: one event on its way to one subscription. */
export const PUSH_STATES = ["waiting", "sending", "delivered", "failed", "dropped"] as const;
export type PushState = (typeof PUSH_STATES)[number];

/** States of a push that can be sent again. */
export const SETTLED_STATES = ["delivered", "failed", "dropped"] as const satisfies readonly PushState[];

/** Roles with whose eyes a subscription can look: whoever reads the cases of more than himself. */
export const SUBSCRIBER_ROLES = [
  "staff",
  "government_office",
  "unit_handler",
  "committee",
  "leader",
  "auditor",
] as const satisfies readonly Role[];
export type SubscriberRole = (typeof SUBSCRIBER_ROLES)[number];

type Marks = { retiredOn: string | null; pausedAt: Date | null; failingSince: Date | null };

/** The state that a subscription's marks make. */
export function subscriptionState({ retiredOn, pausedAt, failingSince }: Marks): SubscriptionState {
  if (retiredOn !== null) return "retired";
  if (pausedAt !== null) return "paused";
  return failingSince === null ? "active" : "failing";
}
