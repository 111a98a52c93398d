import "server-only";
import { everyInboxLine, type InboxLine } from "@/db/queries/inbox";
import { notFound } from "@/domain/refusal";
import type { Column } from "@/domain/table/table";
import { readInboxQuery } from "../inbox-filter";
import { type Ask, type Listing, longListing, worded } from "./listing";

/** The lines of the unit's inbox; for whoever acts for no unit it does not exist. */
export async function readInbox(ask: Ask): Promise<Listing> {
  const { db, viewer, now, say } = ask;
  if (viewer.unitId === null) throw notFound();
  const { tab, q } = readInboxQuery(ask.asked);
  const rows = await everyInboxLine(db, viewer, { tab, q }, now);
  const filter: [string, string][] = [[say("inbox.tabsLabel"), say(`inbox.tabs.${tab}`)]];
  if (q !== "") filter.push([say("inbox.search"), q]);
  return longListing(
    {
      title: say("inbox.title"),
      about: say(`inbox.${viewer.role === "unit_head" ? "leadHead" : "lead"}`),
      filter,
    },
    columns(ask),
    rows,
  );
}

// biome-ignore format: a table
const columns = ({ say }: Ask): Column<InboxLine>[] => worded<InboxLine>({ say }, [
  ["inbox.export.number",     "text", ({ caseNumber }) => caseNumber, 11],
  ["inbox.export.title",      "text", ({ title }) => title, 44],
  ["inbox.export.lead",       "text", ({ lead }) => lead, 10],
  ["inbox.export.kind",       "text", ({ kind }) => say(`assignment.kinds.${kind}`), 10],
  ["inbox.export.state",      "text", ({ state }) => say(`assignment.states.${state}`), 12],
  ["inbox.export.assignedOn", "day",  ({ assignedOn }) => assignedOn],
  ["inbox.export.clock",      "text", ({ clock }) => clock && say(`clock.names.${clock}`)],
  ["inbox.export.due",        "day",  ({ due }) => due?.dueOn],
  ["inbox.export.handler",    "text", ({ handler }) => handler, 10],
]);
