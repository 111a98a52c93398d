import { csvText } from "@/domain/csv";
import { localName, type Named } from "@/domain/local-name";
import { MINUS_NAMES, PART_NAMES } from "@/domain/scoring/formula";
import type { Score } from "@/domain/scoring/score";

type Row = { unit: Named; score: Score; rank: number | null };

/** Says a word of the namespace `scoring`. */
type Say = (path: string) => string;

/** Scores as a spreadsheet: a line for each unit; a part that is left out and a missing rank are empty cells. */
export function scoreTable(rows: readonly Row[], say: Say, locale: string): string {
  const head = [
    ...["rank", "unit", "n", "total"].map((name) => say(`columns.${name}`)),
    ...PART_NAMES.map((name) => say(`parts.${name}`)),
    ...MINUS_NAMES.map((name) => say(`minus.${name}`)),
  ];
  const cells = ({ unit, score, rank }: Row) => [
    rank === null ? "" : String(rank),
    localName(unit, locale),
    String(score.n),
    points(score.total),
    ...PART_NAMES.map((name) => points(score.parts.find((part) => part.name === name)?.earned ?? null)),
    ...MINUS_NAMES.map((name) => points(score.minus.find((one) => one.name === name)?.taken ?? 0)),
  ];
  return csvText([head, ...rows.map(cells)]);
}

const points = (tenths: number | null) => (tenths === null ? "" : (tenths / 10).toFixed(1));
