import "server-only";
import { everyPush, type PushRow } from "@/db/queries/event-push";
import { findEventSubscription, listEventSubscriptions } from "@/db/queries/event-subscription";
import { pushFilter } from "@/domain/event-subscription/filter";
import { typesOf } from "@/domain/event-subscription/types";
import { localName } from "@/domain/local-name";
import { notFound } from "@/domain/refusal";
import { type Ask, type Listing, listing, longListing, worded } from "./listing";

type Subscription = Awaited<ReturnType<typeof listEventSubscriptions>>[number];

/** The systems that are told what happens, their addresses in short. */
export async function readEventSubscriptions(ask: Ask): Promise<Listing> {
  const { db, viewer, say, locale } = ask;
  const eyesOf = ({ role, unit, unitEn }: Subscription) =>
    unit === null
      ? say(`person.roles.${role}`)
      : `${say(`person.roles.${role}`)} · ${localName({ name: unit, nameEn: unitEn ?? unit }, locale)}`;
  // biome-ignore format: a table
  const columns = worded<Subscription>(ask, [
    ["eventSubscription.list.name",      "text",   ({ name }) => name, 24],
    ["eventSubscription.list.url",       "text",   ({ shownUrl }) => shownUrl, 40],
    ["eventSubscription.list.eyes",      "text",   eyesOf, 24],
    ["eventSubscription.list.types",     "number", ({ types }) => typesOf(types).length],
    ["eventSubscription.list.state",     "text",   ({ state }) => say(`eventSubscription.states.${state}`)],
    ["eventSubscription.pushStates.waiting", "number", ({ waiting }) => waiting],
    ["eventSubscription.pushStates.failed",  "number", ({ failed }) => failed],
    ["eventSubscription.list.last",      "moment", ({ lastDeliveredAt }) => lastDeliveredAt],
    ["export.columns.retiredOn",         "day",    ({ retiredOn }) => retiredOn],
  ]);
  return listing(
    { title: say("eventSubscription.title"), about: say("eventSubscription.lead") },
    columns,
    await listEventSubscriptions(db, viewer),
  );
}

/** The log of one subscription. */
export async function readEventPushes(ask: Ask): Promise<Listing> {
  const { db, viewer, id, now, say } = ask;
  if (id === null) throw notFound();
  const { name } = await findEventSubscription(db, viewer, id, now);
  const { state } = pushFilter.parse(ask.asked);
  // biome-ignore format: a table
  const columns = worded<PushRow>(ask, [
    ["eventSubscription.log.number",     "number", ({ number }) => number],
    ["eventSubscription.push.type",      "text",   ({ type }) => type, 28],
    ["eventSubscription.log.case",       "text",   ({ caseNumber }) => caseNumber, 14],
    ["eventSubscription.log.at",         "moment", ({ createdAt }) => createdAt],
    ["eventSubscription.log.state",      "text",   (row) => say(`eventSubscription.pushStates.${row.state}`), 12],
    ["eventSubscription.push.settledAt", "moment", ({ settledAt }) => settledAt],
    ["export.columns.attempts",          "number", ({ attempts }) => attempts],
    ["eventSubscription.push.result",    "text",   ({ error }) => error, 24],
    ["eventSubscription.push.id",        "text",   (push) => push.id, 38],
  ]);
  const filter: [string, string][] = state
    ? [[say("eventSubscription.log.state"), say(`eventSubscription.pushStates.${state}`)]]
    : [];
  const title = `${say("eventSubscription.log.title")} · ${name}`;
  return longListing(
    { title, about: say("eventSubscription.log.lead"), filter },
    columns,
    await everyPush(db, viewer, id, state),
  );
}
