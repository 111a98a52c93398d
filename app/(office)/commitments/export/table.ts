import type { CommitmentLine } from "@/domain/commitment/line";
import { isOverdue } from "@/domain/commitment/line";
import { csvText } from "@/domain/csv";
import type { Day } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";

/** Says a word by its full path, such as `commitment.states.open`. */
type Say = (path: string, values?: Record<string, string | number>) => string;

/** The commitments of a ledger as a spreadsheet file in the reader's language; a head and one line for each. */
export function ledgerTable(rows: readonly CommitmentLine[], say: Say, locale: string, today: Day): string {
  const head = COLUMNS.map(({ word }) => say(`commitment.export.${word}`));
  const at = { say, locale, today };
  return csvText([head, ...rows.map((row) => COLUMNS.map(({ cell }) => cell(row, at) ?? ""))]);
}

type At = { say: Say; locale: string; today: Day };
type Cell = (row: CommitmentLine, at: At) => string | null;

const stateOf: Cell = (row, { say, today }) =>
  isOverdue(row, today) ? say("commitment.overdue") : say(`commitment.states.${row.state}`);

// biome-ignore format: a table
const COLUMNS: readonly { word: string; cell: Cell }[] = [
  { word: "number",      cell: (row) => caseNumber(row) },
  { word: "title",       cell: ({ title }) => title },
  { word: "lead",        cell: ({ lead }) => lead },
  { word: "unit",        cell: ({ unit }, { locale }) => localName(unit, locale) },
  { word: "text",        cell: ({ text }) => text },
  { word: "owner",       cell: ({ owner }) => owner },
  { word: "promisedOn",  cell: ({ promisedOn }) => promisedOn },
  { word: "firstDueOn",  cell: ({ firstDueOn }) => firstDueOn },
  { word: "dueOn",       cell: ({ dueOn }) => dueOn },
  { word: "changes",     cell: ({ changes }) => String(changes) },
  { word: "state",       cell: stateOf },
  { word: "lateBy",      cell: ({ due }) => due && String(due.lateBy) },
  { word: "fulfilledOn", cell: ({ fulfilledOn }) => fulfilledOn },
  { word: "verdict",     cell: ({ verdict }, { say }) => verdict && say(`rating.verdicts.${verdict}`) },
  { word: "sweptIn",     cell: ({ sweptIn }) => sweptIn === null ? null : String(sweptIn) },
];
