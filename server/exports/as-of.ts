import "server-only";
import { everyCaseAsOf } from "@/db/queries/history-lines";
import { everyCosignerRatingAsOf, everyPromiseAsOf, everyWorkAsOf } from "@/db/queries/history-records";
import { countingAsOf } from "@/db/queries/history-statistics";
import { isOverdue } from "@/domain/commitment/line";
import { type Day, yearOf } from "@/domain/day";
import { readAsOfQuery } from "@/domain/history/list";
import type { PastPromise } from "@/domain/history/promise";
import { localName } from "@/domain/local-name";
import { notFound } from "@/domain/refusal";
import { entryOf } from "@/domain/statistics/catalogue";
import { scopeQuery } from "@/domain/statistics/scope";
import { readsFigure } from "@/domain/statistics/sight";
import { caseNumber } from "@/domain/suggestion/number";
import type { Column } from "@/domain/table/table";
import { type Ask, type Listing, longListing, worded } from "./listing";
import { recordColumns } from "./records";
import { pastDay } from "./scope";
import { caseColumns } from "./suggestions";

/** `?asOf=2023-06-30&fact=…`: the rows behind a figure as they stood at the end of a day; today's when none is told. */
export async function readAsOfRows(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, today, say } = ask;
  const day = (await pastDay(ask)) ?? today;
  const query = readAsOfQuery(asked, yearOf(day));
  if (!readsFigure(viewer, query.figure)) throw notFound();
  const head = {
    title: say("history.list.title", { fact: say(`statistics.metrics.${query.figure}`), day }),
    about: `${say(`statistics.definitions.${query.figure}`)} ${say("history.hint")}`,
    filter: [[say("history.label"), day], ...new URLSearchParams(scopeQuery(query.scope))] as const,
  };
  const counting = await countingAsOf(db, viewer, query.scope, day);
  switch (entryOf(query.figure).counts) {
    case "case":
      return longListing(head, caseColumns(ask), everyCaseAsOf(counting, query));
    case "commitment":
      return longListing(head, promiseColumns(ask, day), everyPromiseAsOf(counting, query));
    case "work":
      return longListing(head, recordColumns(ask), everyWorkAsOf(counting, query));
    case "cosignerRating":
      return longListing(head, recordColumns(ask), everyCosignerRatingAsOf(counting, query));
  }
}

// biome-ignore format: a table
const promiseColumns = ({ say, locale }: Ask, day: Day): Column<PastPromise>[] => worded<PastPromise>({ say }, [
  ["commitment.export.number",      "text", (row) => caseNumber(row), 11],
  ["commitment.export.title",       "text", ({ title }) => title, 36],
  ["commitment.export.unit",        "text", ({ unit }) => localName(unit, locale), 24],
  ["commitment.export.text",        "text", ({ text }) => text, 44],
  ["commitment.export.firstDueOn",  "day",  ({ firstDueOn }) => firstDueOn],
  ["commitment.export.dueOn",       "day",  ({ dueOn }) => dueOn],
  ["commitment.export.state",       "text", (row) => say(isOverdue(row, day) ? "commitment.overdue" : `commitment.states.${row.state}`), 12],
  ["commitment.export.fulfilledOn", "day",  ({ fulfilledOn }) => fulfilledOn],
]);
