import "server-only";
import { z } from "zod";
import { everyPush, findPush } from "@/db/queries/event-push";
import { findEventSubscription, listEventSubscriptions } from "@/db/queries/event-subscription";
import { PUSH_STATES } from "@/domain/event-subscription/states";
import { PERMISSIONS } from "@/domain/permissions";
import { nothing } from "./query";
import { gathered, listed, one, type Read, rows } from "./read";

const by = PERMISSIONS["eventSubscription.write"];
const pushQuery = z.strictObject({
  subscription: z.uuid().optional(),
  state: z.enum(PUSH_STATES).optional(),
});

/** The subscriptions of other systems, and the log of what they were told. */
export const EVENT_READS = {
  "/event-subscriptions": rows(
    { by, query: nothing },
    ({ db, viewer }) => listEventSubscriptions(db, viewer),
    ({ id }) => id,
  ),
  "/event-subscriptions/{id}": one(
    { by, query: nothing },
    ({ db, viewer, id, now }) => findEventSubscription(db, viewer, id, now),
    ({ version }) => version,
  ),
  "/event-pushes": listed(
    { by, query: pushQuery },
    async ({ db, viewer, query: { subscription, state } }) => {
      const { ids, rows: read } = await everyPush(db, viewer, subscription ?? null, state);
      return { keys: ids, rows: (keys: readonly string[]) => gathered(read(keys)) };
    },
  ),
  "/event-pushes/{id}": one({ by, query: nothing }, ({ db, viewer, id }) => findPush(db, viewer, id)),
} satisfies Record<string, Read>;
