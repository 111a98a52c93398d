import type { Cell, CellKind } from "../table/table";
import { namesOf } from "../workflow";
import { classesOf, type PublishedCase } from "./card";

type OpenColumn = { kind: CellKind; cell: (row: PublishedCase) => Cell };

const named = (list: readonly { name: string }[]) => list.map(({ name }) => name).join("；");

// biome-ignore format: a table
/** Every column of a year's file, in its order; its words are `portal.columns.<name>` and `portal.meanings.<name>`. */
export const OPEN_COLUMNS = {
  number:      { kind: "text",   cell: ({ number }) => number },
  title:       { kind: "text",   cell: ({ snapshot }) => snapshot.title },
  level:       { kind: "text",   cell: ({ snapshot }) => snapshot.level },
  state:       { kind: "text",   cell: ({ snapshot }) => snapshot.state },
  lead:        { kind: "text",   cell: ({ snapshot }) => named(snapshot.deputies.filter(({ lead }) => lead)) },
  cosigners:   { kind: "text",   cell: ({ snapshot }) => named(snapshot.deputies.filter(({ lead }) => !lead)) },
  delegation:  { kind: "text",   cell: ({ snapshot }) => snapshot.delegation?.name ?? null },
  category:    { kind: "text",   cell: ({ snapshot }) => snapshot.category?.name ?? null },
  units:       { kind: "text",   cell: ({ snapshot }) => named(snapshot.units) },
  submittedOn: { kind: "day",    cell: ({ snapshot }) => snapshot.days.submittedOn },
  acceptedOn:  { kind: "day",    cell: ({ snapshot }) => snapshot.days.acceptedOn },
  assignedOn:  { kind: "day",    cell: ({ snapshot }) => snapshot.days.assignedOn },
  dueOn:       { kind: "day",    cell: ({ snapshot }) => snapshot.days.dueOn },
  repliedOn:   { kind: "day",    cell: ({ snapshot }) => snapshot.days.repliedOn },
  closedOn:    { kind: "day",    cell: ({ snapshot }) => snapshot.days.closedOn },
  classes:     { kind: "text",   cell: ({ snapshot }) => classesOf(snapshot).map(({ key }) => key).join("；") },
  handling:    { kind: "text",   cell: ({ snapshot }) => snapshot.rating?.handling ?? null },
  result:      { kind: "text",   cell: ({ snapshot }) => snapshot.rating?.result ?? null },
  overall:     { kind: "text",   cell: ({ snapshot }) => snapshot.rating?.overall ?? null },
  commitments: { kind: "number", cell: ({ snapshot }) => snapshot.commitments?.length ?? null },
  kept:        { kind: "number", cell: ({ snapshot }) => keptOf(snapshot.standings) },
  summary:     { kind: "text",   cell: ({ snapshot }) => snapshot.summary },
  version:     { kind: "number", cell: ({ version }) => version },
  publishedAt: { kind: "moment", cell: ({ publishedAt }) => publishedAt },
  hash:        { kind: "text",   cell: ({ hash }) => hash },
} as const satisfies Record<string, OpenColumn>;

export type OpenColumnName = keyof typeof OPEN_COLUMNS;
export const OPEN_COLUMN_NAMES = namesOf(OPEN_COLUMNS);

/** The forms a year can be had in. */
export const OPEN_FORMATS = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;
export type OpenFormat = keyof typeof OPEN_FORMATS;

/** A year's file by its name, such as `2026.csv`; null for what is none. */
export function openFileOf(name: string): { year: number; format: OpenFormat } | null {
  const [, year, format] = /^(\d{4})\.(csv|json)$/.exec(name) ?? [];
  return year === undefined ? null : { year: Number(year), format: format as OpenFormat };
}

/** A value as a file holds it: the words of the code stay a code, a moment is ISO 8601. */
export const openValue = (name: OpenColumnName, row: PublishedCase): Cell => OPEN_COLUMNS[name].cell(row);

const keptOf = (standings: PublishedCase["snapshot"]["standings"]): number | null =>
  standings?.filter(({ fulfilledOn }) => fulfilledOn !== null).length ?? null;
