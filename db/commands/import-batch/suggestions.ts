import "server-only";
import { dayOf } from "@/domain/day";
import { numberKey, readCaseBook } from "./case-book";
import { type CasePlan, type CaseValues, judgeCase } from "./case-judge";
import { writeCases } from "./case-rows";
import { undoCases } from "./case-undo";
import { importer } from "./importer";

/** Closed cases of past years by their numbers. A past case is a record: it is never changed, only undone and brought in anew. */
export const suggestionImporter = importer<CaseValues, CasePlan>({
  kind: "suggestions",
  keyOf: ({ number }) => numberKey(number),
  async open({ tx, viewer, now }, rows) {
    const values = rows.map((row) => row.values);
    const book = await readCaseBook(tx, viewer.congressId, values);
    const today = dayOf(now);
    return (row) => judgeCase(book, row.values, today);
  },
  async write(work, todo) {
    const cases = todo.map(({ row, plan }) => ({
      ...plan,
      row: row.number,
      id: crypto.randomUUID(),
      workId: crypto.randomUUID(),
    }));
    const events = await writeCases(work, cases);
    const rows = cases.map(({ row, id, digest }) => ({
      number: row,
      result: "created" as const,
      subjectId: id,
      after: { digest },
    }));
    return { rows, events };
  },
  undo: undoCases,
});
