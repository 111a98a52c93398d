import "server-only";
import { z } from "zod";
import { findPush, listPushes } from "@/db/queries/event-push";
import { findEventSubscription, listEventSubscriptions } from "@/db/queries/event-subscription";
import { PUSH_STATES } from "@/domain/event-subscription/states";
import { PERMISSIONS } from "@/domain/permissions";
import { nothing } from "./query";
import { one, type Read, rows } from "./read";

const by = PERMISSIONS["eventSubscription.write"];
const pushQuery = z.strictObject({
  subscription: z.uuid().optional(),
  state: z.enum(PUSH_STATES).optional(),
});
const MOST = 100_000;

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
  "/event-pushes": rows(
    { by, query: pushQuery },
    ({ db, viewer, query: { subscription, state } }) =>
      listPushes(db, viewer, subscription ?? null, { state, page: 1 }, MOST),
    ({ id }) => id,
  ),
  "/event-pushes/{id}": one({ by, query: nothing }, ({ db, viewer, id }) => findPush(db, viewer, id)),
} satisfies Record<string, Read>;
