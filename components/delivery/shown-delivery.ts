import type { Channel, DeliveryState } from "@/domain/delivery/channels";

/** A delivery as `listDeliveries` reads it. */
export type ShownDelivery = {
  id: string;
  channel: Channel;
  state: DeliveryState;
  person: string | null;
  webhook: string | null;
  /** How many notices are bundled in it; none: a test. */
  lines: number;
  mandatory: boolean;
  attempts: number;
  nextAt: Date;
  createdAt: Date;
  deliveredAt: Date | null;
  error: string | null;
  /** Whether its person opened it inside the application; null where nobody can. */
  seen: boolean | null;
};
