import { useFormatter, useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { cutAt } from "@/domain/cut";
import { errorValues } from "@/domain/import-batch/error-values";
import { columnsOf, IMPORT_KINDS, type ImportKind } from "@/domain/import-batch/kinds";
import type { CellError } from "@/domain/import-batch/row";
import type { RowOutcome, RowResult, RowUndone } from "@/domain/import-batch/states";
import { listed } from "@/domain/listed";
import { Spoken } from "../ui/spoken";

/** A row as the table shows it. */
export type ShownRow = {
  number: number;
  cells: Readonly<Record<string, string>>;
  outcome: RowOutcome;
  errors: readonly CellError[];
  differs: readonly string[];
  result: RowResult | null;
  undone: RowUndone | null;
  keptBecause: string | null;
  /** What it became. */
  subjectId: string | null;
};

/** The rows with what the check says, what was made of them, and every error with its cell. */
export function RowTable({ kind, rows }: { kind: ImportKind; rows: readonly ShownRow[] }) {
  const t = useTranslations("importBatch");
  return (
    <DataTable<ShownRow>
      caption={t("batch.caption")}
      rows={rows}
      rowKey={({ number }) => number}
      columns={[
        { key: "row", header: t("batch.row"), align: "end", width: "w-14", cell: ({ number }) => number },
        {
          key: "key",
          header: t(`columns.${kind}.${IMPORT_KINDS[kind].key}`),
          phone: "title",
          width: "w-36",
          cell: (row) => <Key kind={kind} row={row} />,
        },
        { key: "what", header: t("batch.what"), cell: ({ cells }) => <What kind={kind} cells={cells} /> },
        { key: "state", header: t("batch.outcome"), width: "w-40", cell: (row) => <RowState row={row} /> },
        // Where nothing is to be said, a phone shows no empty line for it.
        ...(rows.some(hasRemarks)
          ? [
              {
                key: "remarks",
                header: t("batch.cells"),
                cell: (row: ShownRow) => <Remarks kind={kind} row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

const hasRemarks = ({ errors, differs, keptBecause }: ShownRow) =>
  errors.length > 0 || differs.length > 0 || keptBecause !== null;

/** Where what came in is to be seen. */
const OPENS: Partial<Record<ImportKind, string>> = {
  suggestions: "/suggestions",
  commitments: "/commitments",
};

/** What a row is known by; what came in opens. */
function Key({ kind, row: { cells, subjectId, undone } }: { kind: ImportKind; row: ShownRow }) {
  const key = cells[IMPORT_KINDS[kind].key] ?? "";
  const at = OPENS[kind];
  return at && subjectId !== null && undone !== "removed" ? (
    <Link href={`${at}/${subjectId}`} className="link">
      <Spoken>{key}</Spoken>
    </Link>
  ) : (
    <Spoken as="span" className="[overflow-wrap:anywhere]">
      {key}
    </Spoken>
  );
}

/** The first cells of a row, so that it is recognised; a long text is cut, and a bare number says nothing. */
function What({ kind, cells }: { kind: ImportKind; cells: ShownRow["cells"] }) {
  const all = useTranslations();
  const columns = Object.entries(columnsOf(kind)).filter(
    ([name, { look }]) =>
      name !== IMPORT_KINDS[kind].key && look !== "long" && look !== "number" && cells[name],
  );
  const shown = columns.slice(0, SHOWN).map(([name, { choices }]) => {
    const cell = cells[name] ?? "";
    return choices?.names.includes(cell) ? all(`${choices.words}.${cell}`) : cutAt(cell, LONGEST);
  });
  return (
    <Spoken as="span" className="[overflow-wrap:anywhere]">
      {shown.join(" · ")}
    </Spoken>
  );
}

const SHOWN = 4;
const LONGEST = 60;

const TONES: Record<RowOutcome | RowResult | RowUndone, Tone> = {
  new: "ok",
  changed: "info",
  unchanged: "neutral",
  wrong: "danger",
  created: "ok",
  failed: "danger",
  removed: "neutral",
  restored: "neutral",
  kept: "warn",
};

function RowState({ row: { outcome, result, undone } }: { row: ShownRow }) {
  const t = useTranslations("importBatch");
  if (undone) return <StatusTag tone={TONES[undone]}>{t(`undone.${undone}`)}</StatusTag>;
  if (result) return <StatusTag tone={TONES[result]}>{t(`results.${result}`)}</StatusTag>;
  return <StatusTag tone={TONES[outcome]}>{t(`outcomes.${outcome}`)}</StatusTag>;
}

function Remarks({ kind, row }: { kind: ImportKind; row: ShownRow }) {
  const t = useTranslations("importBatch");
  const words = useTranslations();
  const locale = useLocale();
  const format = useFormatter();
  const { errors, differs, keptBecause } = row;
  const textOf = (error: CellError) =>
    t(
      `errors.${error.key}`,
      errorValues(kind, error, words, (list) => listed(list, locale)),
    );
  return (
    <>
      {errors.length > 0 && (
        <ul className="grid gap-1">
          {errors.map((error, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row's errors keep their order, and two may say the same
            <li key={index}>
              <strong className="tabular-nums">{error.cell}</strong>{" "}
              <Spoken>
                {error.column === ""
                  ? textOf(error)
                  : t("batch.error", {
                      column: t(`columns.${kind}.${error.column}`),
                      text: textOf(error),
                    })}
              </Spoken>
            </li>
          ))}
        </ul>
      )}
      {differs.length > 0 &&
        t("batch.differs", { columns: format.list(differs.map((name) => t(`columns.${kind}.${name}`))) })}
      {keptBecause && t(`kept.${keptBecause}`)}
    </>
  );
}
