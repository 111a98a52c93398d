import "server-only";
import { type Delivery, everyDelivery, listUnseen } from "@/db/queries/delivery";
import { everyNotification, type Notice } from "@/db/queries/notification";
import { type DeliveryFilter, deliveryFilter } from "@/domain/delivery/filter";
import { noticeValues, type ReadNotice } from "@/domain/delivery/notice-values";
import { namesIn } from "@/domain/local-name";
import { type Ask, type Listing, listing, longListing, worded } from "./listing";

/** A notice in words; one whose words are gone still says that there is something. */
const sentenceOf = ({ say, locale }: Ask, notice: ReadNotice) =>
  say.has(`notification.${notice.key}`)
    ? say(`notification.${notice.key}`, noticeValues(notice, locale))
    : say("notifications.other", { title: notice.values.title ?? "" });

/** A person's own notices. */
export async function readNotifications(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, say } = ask;
  const unread = asked.show === "unread";
  const rows = await everyNotification(db, viewer, { unread });
  // biome-ignore format: a table
  const columns = worded<Notice>(ask, [
    ["export.columns.at",       "moment", ({ createdAt }) => createdAt],
    ["notifications.title",     "text",   (notice) => sentenceOf(ask, notice), 70],
    ["export.columns.readAt",   "moment", ({ readAt }) => readAt],
  ]);
  const filter = unread ? [[say("notifications.show"), say("notifications.unread")] as const] : [];
  return longListing(
    { title: say("notifications.title"), about: say("notifications.lead"), filter },
    columns,
    rows,
  );
}

/** What left the house, or the mandatory messages that nobody has opened. */
export async function readDeliveries(ask: Ask): Promise<Listing> {
  const filter = deliveryFilter.parse({ ...ask.asked, page: "1" });
  return filter.view === "unseen" ? readUnseen(ask) : readSent(ask, filter);
}

async function readSent(ask: Ask, asked: DeliveryFilter): Promise<Listing> {
  const { db, viewer, say } = ask;
  const rows = await everyDelivery(db, viewer, asked);
  const yes = (is: boolean) => say(is ? "common.yes" : "common.no");
  const seenWord = ({ seen }: Delivery) =>
    seen === null ? null : say(`delivery.list.${seen ? "yes" : "no"}`);
  // biome-ignore format: a table
  const columns = worded<Delivery>(ask, [
    ["delivery.list.to",           "text",   ({ person, webhook }) => person ?? webhook],
    ["delivery.list.channel",      "text",   ({ channel }) => say(`delivery.channels.${channel}`)],
    ["delivery.list.mandatory",    "text",   ({ mandatory }) => yes(mandatory), 8],
    ["delivery.list.lines",        "number", ({ lines }) => lines],
    ["delivery.list.state",        "text",   ({ state }) => say(`delivery.states.${state}`), 12],
    ["export.columns.createdAt",   "moment", ({ createdAt }) => createdAt],
    ["export.columns.deliveredAt", "moment", ({ deliveredAt }) => deliveredAt],
    ["export.columns.attempts",    "number", ({ attempts }) => attempts],
    ["delivery.list.seen",         "text",   seenWord, 10],
  ]);
  const filter: [string, string][] = [];
  if (asked.state) filter.push([say("delivery.filter.state"), say(`delivery.states.${asked.state}`)]);
  if (asked.channel) filter.push([say("delivery.filter.channel"), say(`delivery.channels.${asked.channel}`)]);
  return longListing(
    { title: say("delivery.list.caption"), about: say("delivery.lead"), filter },
    columns,
    rows,
  );
}

type Unseen = Awaited<ReturnType<typeof listUnseen>>[number];

async function readUnseen(ask: Ask): Promise<Listing> {
  const { db, viewer, now, say, locale } = ask;
  const rows = await listUnseen(db, viewer, null, now);
  // biome-ignore format: a table
  const columns = worded<Unseen>(ask, [
    ["delivery.unseenList.line",   "text",   (row) => sentenceOf(ask, row), 60],
    ["delivery.unseenList.unit",   "text",   ({ units, unitsEn }) => namesIn(locale, units, unitsEn), 24],
    ["delivery.unseenList.person", "text",   ({ people }) => people, 24],
    ["delivery.unseenList.since",  "moment", ({ createdAt }) => createdAt],
  ]);
  return listing(
    { title: say("delivery.unseenList.caption"), about: say("delivery.unseenEmptyHint") },
    columns,
    rows,
  );
}
