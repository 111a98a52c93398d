import { getLocale, getTranslations } from "next-intl/server";
import { db } from "@/db/client";
import { findImport, listWrongRows } from "@/db/queries/import-batch";
import { errorValues } from "@/domain/import-batch/error-values";
import { columnsOf } from "@/domain/import-batch/kinds";
import type { CellError } from "@/domain/import-batch/row";
import { listed } from "@/domain/listed";
import type { Cell } from "@/domain/table/table";
import { answer } from "@/server/api/answer";
import { formatOf, tableFile } from "@/server/table-file";

/** `?format=xlsx`: the wrong rows as they were sent, with what is wrong beside them; mended, it can be sent again. */
export const GET = answer("importBatch.write", async (viewer, request, { params }) => {
  const batch = await findImport(db, viewer, String((await params).id));
  const [t, all, locale, rows] = await Promise.all([
    getTranslations("importBatch"),
    getTranslations(),
    getLocale(),
    listWrongRows(db, viewer, batch.id),
  ]);
  const columns = Object.entries(columnsOf(batch.kind)).filter(([name]) => name in batch.letters);
  const wordOf = (name: string, cell: string) => {
    const choices = columnsOf(batch.kind)[name]?.choices;
    return choices?.names.includes(cell) ? all(`${choices.words}.${cell}`) : cell;
  };
  const textOf = (error: CellError) =>
    t(
      `errors.${error.key}`,
      errorValues(batch.kind, error, all, (list) => listed(list, locale)),
    );
  const lines = rows.map(({ cells, errors }): Cell[] => [
    ...columns.map(([name]) => wordOf(name, cells[name] ?? "")),
    errors.map((error) => `${error.cell} ${textOf(error)}`).join("; "),
  ]);
  const heads = columns.map(([name]) => ({
    heading: t(`columns.${batch.kind}.${name}`),
    kind: "text" as const,
  }));
  const name = t("batch.errors");
  return tableFile(
    {
      heads: [...heads, { heading: t("batch.errorColumn"), kind: "text", width: 60 }],
      lines,
      name: `${name} ${t(`kinds.${batch.kind}`)}`,
      sheet: t(`kinds.${batch.kind}`),
      plain: `errors-${batch.kind}`,
      notes: { sheet: t("template.sheet"), lines: [[name, t("batch.errorsText")]] },
    },
    formatOf(new URL(request.url).searchParams.get("format") ?? undefined),
  );
});
