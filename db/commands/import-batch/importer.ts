import "server-only";
import type { Text } from "@/domain/form-state";
import { IMPORT_KINDS, type ImportKind } from "@/domain/import-batch/kinds";
import {
  type CellError,
  errorAt,
  type Letters,
  type ParsedRow,
  parseRow,
  type RawRow,
} from "@/domain/import-batch/row";
import type { RowOutcome, RowResult, RowUndone } from "@/domain/import-batch/states";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import type { Notice } from "../../notify";
import type { importBatches, importRows } from "../../schema";

/** What an importer works in: the transaction, and the batch. */
export type Work = Context & { batch: typeof importBatches.$inferSelect };

/** A row with its values by type. */
export type Row<Values> = Omit<ParsedRow, "values"> & { values: Values };

/** What is wrong with a row beyond its cells; the column says where. */
export type Problem = { column: string } & Text;

/** What would become of a row; `plan` is what the importer then needs to write it. */
export type Judgement<Plan> =
  | { problems: readonly Problem[] }
  | { outcome: Exclude<RowOutcome, "wrong">; differs: readonly string[]; plan: Plan };

/** What was made of a row. */
export type Written = {
  number: number;
  result: RowResult;
  subjectId?: string;
  before?: unknown;
  after?: unknown;
};

/** What an undo made of a row; `because` is a word under `importBatch.kept`. */
export type Undone = { number: number; undone: RowUndone; because?: string };

type Told = { events: readonly DomainEvent[]; notices?: readonly Notice[] };
export type StoredRow = typeof importRows.$inferSelect;

/** How one kind of thing comes in: read what there is, judge each row, write, put back. */
type Spec<Values, Plan> = {
  kind: ImportKind;
  /** What makes two rows the same; twice in one file is an error. */
  keyOf: (values: Values) => string;
  /** Reads what the rows speak of; the judge may remember rows it has seen. */
  open: (work: Work, rows: readonly Row<Values>[]) => Promise<(row: Row<Values>) => Judgement<Plan>>;
  write: (
    work: Work,
    todo: readonly { row: Row<Values>; plan: Plan }[],
  ) => Promise<Told & { rows: readonly Written[] }>;
  undo: (work: Work, rows: readonly StoredRow[]) => Promise<Told & { rows: readonly Undone[] }>;
};

/** A row after the dry run. */
export type CheckedRow = RawRow & {
  outcome: RowOutcome;
  errors: readonly CellError[];
  differs: readonly string[];
};

/** One kind of import, whatever it plans inside. */
export type Importer = {
  check: (work: Work, rows: readonly RawRow[]) => Promise<CheckedRow[]>;
  run: (
    work: Work,
    rows: readonly RawRow[],
  ) => Promise<Told & { rows: readonly Written[]; wrong: readonly CheckedRow[] }>;
  undo: Spec<never, never>["undo"];
};

/** Makes an importer: the dry run and the run judge alike, so that they cannot disagree. */
export function importer<Values, Plan>(spec: Spec<Values, Plan>): Importer {
  return {
    check: async (work, raws) => (await judged(spec, work, raws)).map(({ checked }) => checked),
    run: async (work, raws) => {
      const rows = await judged(spec, work, raws);
      const todo = rows.flatMap(({ row, plan, checked }) =>
        plan !== undefined && checked.outcome !== "unchanged" ? [{ row, plan }] : [],
      );
      const told = todo.length === 0 ? { rows: [], events: [] } : await spec.write(work, todo);
      const same = rows.filter(({ checked }) => checked.outcome === "unchanged");
      const wrong = rows.map(({ checked }) => checked).filter(({ outcome }) => outcome === "wrong");
      const rest: Written[] = [
        ...same.map(({ row }) => ({ number: row.number, result: "unchanged" as const })),
        ...wrong.map(({ number }) => ({ number, result: "failed" as const })),
      ];
      return { ...told, rows: [...told.rows, ...rest], wrong };
    },
    undo: spec.undo,
  };
}

type Judged<Values, Plan> = { row: Row<Values>; checked: CheckedRow; plan?: Plan };

async function judged<Values, Plan>(
  spec: Spec<Values, Plan>,
  work: Work,
  raws: readonly RawRow[],
): Promise<Judged<Values, Plan>[]> {
  const { letters } = work.batch;
  const rows = raws.map((raw) => typed<Values>(parseRow(spec.kind, letters, raw)));
  const judge = await spec.open(
    work,
    rows.filter(({ errors }) => errors.length === 0),
  );
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.errors.length > 0) return { row, checked: wrongRow(row, row.errors) };
    const key = spec.keyOf(row.values);
    const first = seen.get(key);
    if (first !== undefined) return { row, checked: repeated(spec.kind, letters, row, first) };
    seen.set(key, row.number);
    const judgement = judge(row);
    if ("problems" in judgement)
      return { row, checked: wrongRow(row, placed(letters, row, judgement.problems)) };
    const { outcome, differs, plan } = judgement;
    return { row, plan, checked: { number: row.number, cells: row.cells, outcome, errors: [], differs } };
  });
}

// A row without errors has a value for each column that must be filled: `parseRow` saw to it.
const typed = <Values>(row: ParsedRow) => row as Row<Values>;

const wrongRow = ({ number, cells }: RawRow, errors: readonly CellError[]): CheckedRow => ({
  number,
  cells,
  outcome: "wrong",
  errors,
  differs: [],
});

const placed = (letters: Letters, { number }: RawRow, problems: readonly Problem[]) =>
  problems.map(({ column, ...text }) => errorAt(letters, number, column, text));

function repeated(kind: ImportKind, letters: Letters, row: RawRow, first: number): CheckedRow {
  const problem = { column: IMPORT_KINDS[kind].key, key: "repeated", values: { row: first } };
  return wrongRow(row, placed(letters, row, [problem]));
}
