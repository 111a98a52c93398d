import { z } from "zod";
import { PUSH_STATES } from "./states";

/** What can be asked of the log of a subscription; the address of its page carries it. */
export const pushFilter = z.object({
  state: z.enum(PUSH_STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type PushFilter = z.output<typeof pushFilter>;

/** The address of a subscription's page that is asked this way. */
export function subscriptionHref(id: string, { state, page }: Partial<PushFilter> = {}): string {
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (page && page > 1) query.set("page", String(page));
  const path = `/admin/event-subscriptions/${id}`;
  return query.size === 0 ? path : `${path}?${query}`;
}
