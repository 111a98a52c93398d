import "server-only";
import { type MeasuredWork, measureWorks } from "@/db/queries/statistics-spans";
import { yearOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { readScope } from "@/domain/statistics/scope";
import { SPANS } from "@/domain/statistics/spans";
import { caseNumber } from "@/domain/suggestion/number";
import { type Ask, type Listing, listing, UnknownCondition, worded } from "./listing";
import { pastDay } from "./scope";

/** Every finished part of the scope with the working days of each step; of one unit when the page lists one. */
export async function readFlow(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, now, today, say, locale } = ask;
  // How long each step took is measured as it is known today.
  if ((await pastDay(ask)) !== undefined) throw new UnknownCondition(["asOf"]);
  const works = await measureWorks(db, viewer, readScope(asked, yearOf(today)), now);
  const unit = asked.works ?? "all";
  const rows = works.filter(({ unitId }) => unit === "all" || unitId === unit);
  const columns = worded<MeasuredWork>(ask, [
    ["records.columns.number", "text", (row) => caseNumber(row), 11],
    ["records.columns.title", "text", ({ title }) => title, 36],
    ["flow.unit", "text", (row) => localName(row.unit, locale), 24],
    ["flow.assignedOn", "day", ({ assignedOn }) => assignedOn],
    ...SPANS.map(
      (span) => [`flow.spans.${span}`, "number", ({ spans }: MeasuredWork) => spans[span]] as const,
    ),
  ]);
  return listing({ title: say("flow.spansTitle"), about: say("flow.spansHow") }, columns, rows);
}
