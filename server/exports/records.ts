import "server-only";
import { everyRecord, type FigureRecord } from "@/db/queries/figure-record";
import { localName } from "@/domain/local-name";
import { readRecordQuery } from "@/domain/statistics/records";
import { caseNumber } from "@/domain/suggestion/number";
import type { Column } from "@/domain/table/table";
import { type Ask, type Listing, longListing, UnknownCondition, worded } from "./listing";

/** The records behind a figure, all pages of them: the list's own address gives its rows. */
export async function readRecords(ask: Ask): Promise<Listing> {
  const { db, viewer, now, say } = ask;
  const query = readRecordQuery(ask.asked);
  if (query.ignored.length > 0) throw new UnknownCondition(query.ignored);
  const rows = await everyRecord(db, viewer, query, now);
  const { fact } = query.filter;
  const head = { title: say(`statistics.metrics.${fact}`), about: say(`statistics.definitions.${fact}`) };
  return longListing(head, recordColumns(ask), rows);
}

// biome-ignore format: a table
/** What is told of a record, in the reader's language. */
export const recordColumns = ({ say, locale }: Ask): Column<FigureRecord>[] => worded<FigureRecord>({ say }, [
  ["records.columns.number", "text", (row) => caseNumber(row), 11],
  ["records.columns.title",  "text", ({ title }) => title, 36],
  ["records.columns.who",    "text", ({ who }) => localName(who, locale), 24],
  ["records.columns.what",   "text", ({ state, verdict }) => state ? say(`assignment.states.${state}`) : verdict && say(`rating.verdicts.${verdict}`), 14],
  ["records.columns.on",     "day",  ({ on }) => on],
]);
