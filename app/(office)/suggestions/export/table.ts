import { csvText } from "@/domain/csv";
import { localName, type Named } from "@/domain/local-name";
import type { CaseLine } from "@/domain/suggestion/line";
import { caseNumber } from "@/domain/suggestion/number";

/** Says a word by its full path, such as `suggestion.states.closed`. */
type Say = (path: string, values?: Record<string, string | number>) => string;

/** The cases of a list as a spreadsheet file in the reader's language; a head and one line for each. */
export function caseTable(rows: readonly CaseLine[], say: Say, locale: string): string {
  const head = COLUMNS.map(({ word }) => say(word));
  return csvText([head, ...rows.map((row) => COLUMNS.map(({ cell }) => cell(row, say, locale) ?? ""))]);
}

type Cell = (row: CaseLine, say: Say, locale: string) => string | null;

// biome-ignore format: a table
const COLUMNS: readonly { word: string; cell: Cell }[] = [
  { word: "suggestion.fields.number",      cell: (row) => caseNumber(row) },
  { word: "suggestion.fields.title",       cell: ({ title }) => title },
  { word: "suggestion.fields.lead",        cell: ({ lead }) => lead },
  { word: "list.export.cosigners",         cell: ({ cosigners }) => String(cosigners) },
  { word: "suggestion.fields.delegation",  cell: ({ delegation }, _say, locale) => delegation && localName(delegation, locale) },
  { word: "suggestion.fields.category",    cell: ({ category }, _say, locale) => category && localName(category, locale) },
  { word: "list.filters.period",           cell: ({ period }, say) => period && say(`suggestion.periods.${period}`) },
  { word: "suggestion.fields.state",       cell: ({ state }, say) => say(`suggestion.states.${state}`) },
  { word: "suggestion.fields.round",       cell: ({ round }) => String(round) },
  { word: "list.export.mainUnits",         cell: ({ units }, _say, locale) => unitNames(units.filter(({ co }) => !co), locale) },
  { word: "list.export.coUnits",           cell: ({ units }, _say, locale) => unitNames(units.filter(({ co }) => co), locale) },
  { word: "suggestion.fields.submittedOn", cell: ({ submittedOn }) => submittedOn },
  { word: "suggestion.fields.acceptedOn",  cell: ({ acceptedOn }) => acceptedOn },
  { word: "suggestion.fields.assignedOn",  cell: ({ assignedOn }) => assignedOn },
  { word: "suggestion.fields.repliedOn",   cell: ({ repliedOn }) => repliedOn },
  { word: "suggestion.fields.closedOn",    cell: ({ closedOn }) => closedOn },
  { word: "list.export.clock",             cell: ({ due }, say) => due && say(`clock.names.${due.clock}`) },
  { word: "list.columns.due",              cell: ({ due }) => due?.dueOn ?? null },
  { word: "list.export.lateBy",            cell: ({ due }) => due && String(due.lateBy) },
  { word: "list.columns.class",            cell: ({ classMeaning }, say) => classMeaning && say(`reply.classMeanings.${classMeaning}`) },
  { word: "list.columns.rating",           cell: ({ verdict }, say) => verdict && say(`rating.verdicts.${verdict}`) },
];

const unitNames = (units: readonly Named[], locale: string): string =>
  units.map((unit) => localName(unit, locale)).join(locale === "en" ? "; " : "；");
