import "server-only";
import { DESK_LISTS, type DeskLine, everyPublishable } from "@/db/queries/publication-desk";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { type Ask, type Listing, longListing, worded } from "./listing";

/** The list of the publishing desk that its page shows. */
export async function readPublishDesk(ask: Ask): Promise<Listing> {
  const { db, viewer, now, say, locale, asked } = ask;
  const list = DESK_LISTS.find((one) => one === asked.list) ?? "replied";
  const rows = await everyPublishable(db, viewer, list, now);
  // biome-ignore format: a table
  const columns = worded<DeskLine>(ask, [
    ["publication.fields.number", "text", ({ number }) => number, 11],
    ["publication.fields.title",  "text", ({ title }) => title, 44],
    ["publication.desk.lead",     "text", ({ lead }) => lead, 10],
    ["publication.fields.units",  "text", ({ units }) => units.map((unit) => localName(unit, locale)).join(say("publication.desk.comma")), 24],
    ["publication.desk.proposed", "text", ({ proposed }) => say(`publication.short.${proposed}`), 16],
    ["publication.desk.found",    "number", ({ findings }) => findings],
    ["publication.desk.state",    "text", ({ state }) => say(`publication.states.${state ?? "proposed"}`), 12],
    ["publication.decide.level",  "text", ({ publicLevel }) => publicLevel && say(`publication.levels.${publicLevel}`), 20],
    ["export.columns.publishedOn", "day", ({ publishedAt }) => publishedAt && dayOf(publishedAt)],
    ["publication.desk.due",      "day",  ({ due }) => due?.dueOn],
  ]);
  const head = { title: say("publication.title"), about: say(`publication.lists.${list}`) };
  return longListing({ ...head, filter: [[say("publication.lists.label"), head.about]] }, columns, rows);
}
