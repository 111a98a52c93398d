import "server-only";
import { dayOf } from "@/domain/day";
import { numberKey, readCaseBook } from "./case-book";
import { type CasePlan, type CaseValues, judgeCase } from "./case-judge";
import { writeCases } from "./case-rows";
import { caseRules } from "./case-rules";
import { undoCases } from "./case-undo";
import { aboutRows, importer } from "./importer";

/** Closed cases of past years by their numbers. A past case is a record: it is never changed, only undone and brought in anew. */
export const suggestionImporter = importer<CaseValues, CasePlan>({
  kind: "suggestions",
  key: aboutRows<CaseValues>()(["number"], ({ number }) => numberKey(number)),
  async open({ tx, viewer, now }, rows) {
    const book = await readCaseBook(tx, viewer.congressId, rows);
    return { rules: caseRules(book, dayOf(now)), judge: ({ values }) => judgeCase(book, values) };
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
