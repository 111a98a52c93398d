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

/** What can be told of a row as soon as these of its cells could be read. */
type About<Values, Answer> = { of: readonly string[]; tell: (values: Values) => Answer };

/** A rule for rows, over what there is. */
export type Rule<Values> = About<Values, readonly Problem[]>;

/** Makes what is told of some cells: it can read none but these, and is not asked where one of them cannot be read. */
export const aboutRows =
  <Values>() =>
  <Name extends keyof Values & string, Answer>(
    of: readonly Name[],
    tell: (values: Pick<Values, Name>) => Answer,
  ): About<Values, Answer> => ({ of, tell });

/** What would become of a row with which all is well; `plan` is what the importer then needs to write it. */
export type Judgement<Plan> = {
  outcome: Exclude<RowOutcome, "wrong">;
  differs: readonly string[];
  plan: Plan;
};

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
  key: About<Values, string>;
  /** Reads what the rows speak of, as far as they could be read; the judge may remember rows it has seen. */
  open: (work: Work, rows: readonly Partial<Values>[]) => Promise<Judge<Values, Plan>>;
  write: (
    work: Work,
    todo: readonly { row: Row<Values>; plan: Plan }[],
  ) => Promise<Told & { rows: readonly Written[] }>;
  undo: (work: Work, rows: readonly StoredRow[]) => Promise<Told & { rows: readonly Undone[] }>;
};

/** What must hold for a row, and what becomes of one for which all of it does. */
type Judge<Values, Plan> = {
  rules: readonly Rule<Values>[];
  judge: (row: Row<Values>) => Judgement<Plan>;
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
  const rows = raws.map((raw) => parseRow(spec.kind, letters, raw));
  const { rules, judge } = await spec.open(
    work,
    rows.map((row) => typed<Values>(row).values),
  );
  const seen = new Map<string, number>();
  return rows.map((parsed) => {
    const row = typed<Values>(parsed);
    const problems = [...repeated(spec, parsed, seen), ...rules.flatMap((rule) => told(rule, parsed) ?? [])];
    const errors = [...row.errors, ...problems.map((problem) => placed(letters, row, problem))];
    if (errors.length > 0) return { row, checked: wrongRow(row, errors) };
    const { outcome, differs, plan } = judge(row);
    return { row, plan, checked: { number: row.number, cells: row.cells, outcome, errors: [], differs } };
  });
}

// A row without errors has a value for each column that must be filled: `parseRow` saw to it. Of one with errors only
// the cells that could be read are asked for.
const typed = <Values>(row: ParsedRow) => row as Row<Values>;

/** What is told of a row; undefined where a cell that it is about could not be read. */
function told<Values, Answer>({ of, tell }: About<Values, Answer>, row: ParsedRow): Answer | undefined {
  const isReadable = !row.errors.some(({ column }) => of.includes(column));
  return isReadable ? tell(typed<Values>(row).values) : undefined;
}

/** That the row stands above already; one that does not is remembered. */
function repeated<Values>(
  { kind, key: keyOf }: Pick<Spec<Values, never>, "kind" | "key">,
  row: ParsedRow,
  seen: Map<string, number>,
): Problem[] {
  const key = told(keyOf, row);
  const first = key === undefined ? undefined : seen.get(key);
  if (first !== undefined)
    return [{ column: IMPORT_KINDS[kind].key, key: "repeated", values: { row: first } }];
  if (key !== undefined) seen.set(key, row.number);
  return [];
}

const wrongRow = ({ number, cells }: RawRow, errors: readonly CellError[]): CheckedRow => ({
  number,
  cells,
  outcome: "wrong",
  errors,
  differs: [],
});

const placed = (letters: Letters, { number }: RawRow, { column, ...text }: Problem): CellError =>
  errorAt(letters, number, column, text);

/** What a rule has found to be there. */
export function sure<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("A rule let pass what is not there");
  return value;
}
