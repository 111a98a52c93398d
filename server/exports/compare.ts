import "server-only";
import { readComparison } from "@/db/queries/comparison";
import { yearOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { COMPARABLE_FROM, type ComparedRow, readCompareQuery } from "@/domain/statistics/compare";
import { scopeEntries } from "@/domain/statistics/scope";
import { figuresOfViewer } from "@/domain/statistics/sight";
import type { Column } from "@/domain/table/table";
import { type Ask, type Listing, listing } from "./listing";
import { pastDay } from "./scope";

/** Groups side by side, exactly as the page's address shows them: of too few rows no share and no rank. */
export async function readCompare(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, now, today, say } = ask;
  const day = await pastDay(ask);
  const query = readCompareQuery(asked, figuresOfViewer(viewer), yearOf(day ?? today), day);
  const rows = await readComparison(db, viewer, query, now);
  const name: Column<ComparedRow> = {
    heading: say(`statistics.groupings.${query.by}`),
    kind: "text",
    cell: (row) => nameOf(ask, row, query.by),
    width: 24,
  };
  const rank: Column<ComparedRow> = {
    heading: say("compare.export.rank"),
    kind: "number",
    cell: (row) => row.rank,
  };
  const columns = query.names.flatMap((each): Column<ComparedRow>[] => {
    const heading = (word: string) =>
      say(`compare.export.${word}`, { name: say(`statistics.metrics.${each}`) });
    const count: Column<ComparedRow> = {
      heading: heading("count"),
      kind: "number",
      cell: ({ cells }) => cells[each]?.count ?? 0,
    };
    const shareOf = ({ cells }: ComparedRow) => (cells[each]?.isTooFew ? null : cells[each]?.share);
    return [
      count,
      { heading: heading("among"), kind: "number", cell: ({ cells }) => cells[each]?.among },
      { heading: heading("share"), kind: "percent", cell: shareOf },
      { heading: heading("difference"), kind: "number", cell: ({ cells }) => cells[each]?.difference },
    ];
  });
  const head = {
    title: say("compare.caption", { by: say(`statistics.groupings.${query.by}`) }),
    about: say("compare.few", { n: COMPARABLE_FROM }),
    filter: scopeEntries(query.scope).map(([part, value]): [string, string] => [
      say(part === "asOf" ? "history.label" : `list.filters.${part}`),
      value,
    ]),
  };
  return listing(head, query.sort === null ? [name, ...columns] : [name, rank, ...columns], rows);
}

function nameOf({ say, locale }: Ask, { key, name, nameEn }: ComparedRow, by: string): string {
  if (key === null)
    return say(
      say.has(`compare.groups.none.${by}`) ? `compare.groups.none.${by}` : "compare.groups.none.other",
    );
  if (by === "year") return say("compare.groups.year", { year: key });
  if (by !== "session") return localName({ name, nameEn }, locale);
  const [term = "", number = ""] = name.split("-");
  return say("compare.groups.session", { term, number });
}
