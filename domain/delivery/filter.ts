import { z } from "zod";
import { CHANNEL_NAMES, DELIVERY_STATES } from "./channels";

/** What can be asked of the list of deliveries; the address of the page carries it. */
export const deliveryFilter = z.object({
  view: z.enum(["sent", "unseen"]).catch("sent"),
  state: z.enum(DELIVERY_STATES).optional().catch(undefined),
  channel: z.enum(CHANNEL_NAMES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type DeliveryFilter = z.output<typeof deliveryFilter>;

/** The address of the list that is asked this way. */
export function deliveriesHref({ view, state, channel, page }: Partial<DeliveryFilter>): string {
  const query = new URLSearchParams();
  if (view === "unseen") query.set("view", view);
  if (state) query.set("state", state);
  if (channel) query.set("channel", channel);
  if (page && page > 1) query.set("page", String(page));
  return query.size === 0 ? "/deliveries" : `/deliveries?${query}`;
}
