import type { PushState, SubscriberRole, SubscriptionState } from "@/domain/event-subscription/states";
import type { Tone } from "../ui/tone";

/** With whose eyes a subscription looks. */
export type Eyes = { role: SubscriberRole; unit: string | null; unitEn: string | null };

/** A push as `listPushes` reads it. */
export type ShownPush = {
  id: string;
  number: number | null;
  type: string;
  caseNumber: string | null;
  state: PushState;
  attempts: number;
  nextAt: Date;
  createdAt: Date;
  settledAt: Date | null;
  error: string | null;
};

export const SUBSCRIPTION_TONE: Record<SubscriptionState, Tone> = {
  active: "ok",
  failing: "danger",
  paused: "warn",
  retired: "neutral",
};

export const PUSH_TONE: Record<PushState, Tone> = {
  waiting: "info",
  sending: "info",
  delivered: "ok",
  failed: "danger",
  dropped: "neutral",
};
