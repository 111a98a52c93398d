import { namesOf } from "../workflow";

/** Ways in which a person is told; `personal` ones go to his own address, the others to a group's robot. */
export const CHANNELS = {
  inside: { personal: true },
  email: { personal: true },
  wecom: { personal: false },
  dingtalk: { personal: false },
  feishu: { personal: false },
  webhook: { personal: false },
} as const satisfies Record<string, { personal: boolean }>;

/** A way of telling. */
export type Channel = keyof typeof CHANNELS;
export const CHANNEL_NAMES = namesOf(CHANNELS);

/** Where a delivery stands; `seen` is known for what was read inside the application. */
export const DELIVERY_STATES = ["waiting", "sending", "delivered", "failed", "dropped"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
