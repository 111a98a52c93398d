import type { Document } from "../document/document";
import type { Named } from "../local-name";
import { caseNumber } from "../suggestion/number";
import { line } from "./lines";
import { named, type Pen, written } from "./pen";

/** A case on the list of what was handed out. */
export type AssignedCase = {
  series: string | null;
  number: number | null;
  title: string;
  deputy: string;
  assignedOn: string;
  leads: readonly Named[];
  cos: readonly Named[];
  dueOn: string | null;
};

/** The list of cases handed out (交办清单): of a day, a session, or a selection. */
export function assignmentList(
  cases: readonly AssignedCase[],
  about: { congress: Named; today: string },
  pen: Pen,
): Document {
  const { say } = pen;
  const names = (units: readonly Named[]) => units.map((unit) => named(unit, pen)).join(say("letter.comma"));
  return {
    title: say("letter.names.list"),
    language: pen.language,
    landscape: true,
    numbered: true,
    blocks: [
      line("title", say("letter.list.heading", { congress: named(about.congress, pen) })),
      line("note", say("letter.list.count", { count: cases.length, day: written(about.today, pen) }), "end"),
      {
        kind: "table",
        // biome-ignore format: a table
        columns: [
          { head: say("letter.list.number"),   width: 1.2, align: "center" },
          { head: say("letter.list.title"),    width: 4 },
          { head: say("letter.list.deputy"),   width: 1.1, align: "center" },
          { head: say("letter.list.lead"),     width: 2.5 },
          { head: say("letter.list.co"),       width: 2.5 },
          { head: say("letter.list.assigned"), width: 1.3, align: "center" },
          { head: say("letter.list.due"),      width: 1.3, align: "center" },
        ],
        rows: cases.map((one) => [
          caseNumber(one) ?? "",
          one.title,
          one.deputy,
          names(one.leads),
          names(one.cos),
          one.assignedOn,
          one.dueOn ?? "",
        ]),
      },
    ],
  };
}
