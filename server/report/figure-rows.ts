import "server-only";
import type { Reader } from "@/db/client";
import { findReport, mayOpen } from "@/db/queries/report";
import { localName } from "@/domain/local-name";
import { notFound } from "@/domain/refusal";
import { differenceOf } from "@/domain/report/difference";
import { type FigureRef, readFigure } from "@/domain/report/figure";
import { figureWords } from "@/domain/report/figure-words";
import { namedIn } from "@/domain/report/fill";
import { editionInput } from "@/domain/report/input";
import { type Counted, type CountedRow, rowsOf } from "@/domain/report/snapshot";
import type { Say } from "@/domain/report/words";
import type { Viewer } from "@/domain/viewer";

/** Whether a row was counted all along, or came or went since the freezing. */
export const ROW_STANDINGS = ["kept", "came", "went"] as const;
export type RowStanding = (typeof ROW_STANDINGS)[number];

/** A row behind a figure, as far as the viewer may see it. */
export type FigureRow = {
  id: string;
  caseId: string;
  number: string;
  title: string;
  text: string;
  units: readonly string[];
  standing: RowStanding;
};

type Ask = { viewer: Viewer; id: string; asked: Record<string, string | string[] | undefined>; now: Date };

/**
 * The rows that a figure of a report counted when it was frozen, beside what it counts now. What the viewer may not
 * open is counted and not shown. 404 for a figure that is none.
 */
export async function figureRows(db: Reader, { viewer, id, asked, now }: Ask, say: Say, locale: string) {
  const ref = readFigure(asked);
  const edition = editionInput.safeParse(asked.edition);
  if (!ref) throw notFound();
  const detail = await findReport(db, viewer, id, now, edition.success ? edition.data : null);
  const { frozen, live } = detail;
  const then = frozen ?? live;
  const { was, is, came, went } = differenceOf(then, live, ref);
  const gone = new Set(went.map((row) => row.id));
  const standingOf = (row: CountedRow): RowStanding => (gone.has(row.id) ? "went" : "kept");
  const all = [
    ...rowsOf(then, ref).map((row) => shown(then, row, standingOf(row), locale)),
    ...came.map((row) => shown(live, row, "came", locale)),
  ];
  const open = await mayOpen(
    db,
    viewer,
    all.map(({ caseId }) => caseId),
  );
  const rows = all.filter(({ caseId }) => open.has(caseId));
  return {
    detail,
    ref,
    ...figureWords(ref, say),
    group: groupName(then, ref, say, locale),
    was,
    is,
    rows,
    hidden: all.length - rows.length,
  };
}

/** The rows of a figure, with what the page says of them. */
export type FigureRows = Awaited<ReturnType<typeof figureRows>>;

function shown(counted: Counted, row: CountedRow, standing: RowStanding, locale: string): FigureRow {
  const { id, caseId, number, title, groups } = row;
  const units = (groups.unit ?? []).map((key) => localName(namedIn(counted, key), locale));
  return { id, caseId, number, title, units, standing, text: "text" in row ? String(row.text) : "" };
}

function groupName(counted: Counted, { by, group = "" }: FigureRef, say: Say, locale: string): string | null {
  if (by === undefined) return null;
  return group === "" ? say("report.text.none") : localName(namedIn(counted, group), locale);
}
