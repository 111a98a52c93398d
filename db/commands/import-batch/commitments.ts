import "server-only";
import { createHash } from "node:crypto";
import { type Day, dayOf } from "@/domain/day";
import { canonical } from "../../chain";
import { numberKey } from "./case-book";
import { importer, type Judgement, type Problem } from "./importer";
import { type PromiseBook, type PromisePlan, type PromiseValues, readPromiseBook } from "./promise-book";
import { undoPromises, writePromises } from "./promise-rows";

const itemOf = ({ item = 1 }: PromiseValues) => item;

/** What units promised with the replies of past years, and what became of it. Like its case it is never changed. */
export const commitmentImporter = importer<PromiseValues, PromisePlan>({
  kind: "commitments",
  keyOf: (values) => `${numberKey(values.number)} ${itemOf(values)}`,
  async open({ tx, viewer, now }, rows) {
    const book = await readPromiseBook(
      tx,
      viewer.congressId,
      rows.map(({ values }) => values.number),
    );
    return ({ values }) => judge(book, values, dayOf(now));
  },
  write: writePromises,
  undo: undoPromises,
});

function judge(book: PromiseBook, values: PromiseValues, today: Day): Judgement<PromisePlan> {
  const digest = createHash("sha256").update(canonical(values)).digest("hex");
  const of = book.cases.get(numberKey(values.number));
  if (!of) return { problems: [{ column: "number", key: "unknown_past_case" }] };
  const there = book.promises.get(`${of.replyId} ${itemOf(values)}`);
  const problems: Problem[] = [...daysFit(values, of.repliedOn, today), ...endFits(values)];
  if (there && there.digest !== digest) problems.push({ column: "item", key: "promise_differs" });
  if (problems.length > 0) return { problems };
  return { outcome: there ? "unchanged" : "new", differs: [], plan: { values, digest, ...of } };
}

function daysFit({ firstDueOn, dueOn, endedOn }: PromiseValues, repliedOn: Day, today: Day): Problem[] {
  const early = Object.entries({ firstDueOn, dueOn, endedOn }).filter(([, day]) => day && day < repliedOn);
  const future = endedOn !== undefined && endedOn > today;
  return [
    ...early.map(([column]) => ({ column, key: "too_early", values: { day: repliedOn } })),
    ...(future ? [{ column: "endedOn", key: "in_future" }] : []),
  ];
}

/** What has ended has its day, and only what was kept was rated. */
function endFits({ result, endedOn, verdict }: PromiseValues): Problem[] {
  const problems: Problem[] = [];
  if (result !== "open" && endedOn === undefined) problems.push({ column: "endedOn", key: "required" });
  if (result === "open" && endedOn !== undefined) problems.push({ column: "endedOn", key: "not_ended" });
  if (result !== "fulfilled" && verdict !== undefined) problems.push({ column: "verdict", key: "not_kept" });
  return problems;
}
