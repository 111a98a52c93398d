import "server-only";
import { createHash } from "node:crypto";
import { type Day, dayOf } from "@/domain/day";
import { COMMITMENT_COLUMNS } from "@/domain/import-batch/commitments";
import { namesOf } from "@/domain/workflow";
import { canonical } from "../../chain";
import { numberKey } from "./case-book";
import { aboutRows, importer, type Judgement, type Rule, sure } from "./importer";
import { type PromiseBook, type PromisePlan, type PromiseValues, readPromiseBook } from "./promise-book";
import { undoPromises, writePromises } from "./promise-rows";

const about = aboutRows<PromiseValues>();

const itemOf = ({ item = 1 }: Pick<PromiseValues, "item">) => item;

/** What units promised with the replies of past years, and what became of it. Like its case it is never changed. */
export const commitmentImporter = importer<PromiseValues, PromisePlan>({
  kind: "commitments",
  key: about(["number", "item"], (values) => `${numberKey(values.number)} ${itemOf(values)}`),
  async open({ tx, viewer, now }, rows) {
    const numbers = rows.flatMap(({ number }) => number ?? []);
    const book = await readPromiseBook(tx, viewer.congressId, numbers);
    return { rules: rulesFor(book, dayOf(now)), judge: ({ values }) => judge(book, values) };
  },
  write: writePromises,
  undo: undoPromises,
});

function judge(book: PromiseBook, values: PromiseValues): Judgement<PromisePlan> {
  const of = sure(caseOf(book, values));
  const plan = { values, digest: digestOf(values), ...of };
  return { outcome: standing(book, values) ? "unchanged" : "new", differs: [], plan };
}

const rulesFor = (book: PromiseBook, today: Day): Rule<PromiseValues>[] => [
  about(["number"], (values) =>
    caseOf(book, values) ? [] : [{ column: "number", key: "unknown_past_case" }],
  ),
  ...DAYS.map((column) =>
    about(["number", column], (values) => {
      const day = caseOf(book, values)?.repliedOn;
      const asked = values[column];
      return day && asked && asked < day ? [{ column, key: "too_early", values: { day } }] : [];
    }),
  ),
  about(["endedOn"], ({ endedOn = "" }) =>
    endedOn > today ? [{ column: "endedOn", key: "in_future" }] : [],
  ),
  // What has ended has its day, and only what was kept was rated.
  about(["result", "endedOn"], ({ result, endedOn }) => {
    const isOver = result !== "open";
    if (isOver === (endedOn !== undefined)) return [];
    return [{ column: "endedOn", key: isOver ? "required" : "not_ended" }];
  }),
  about(["result", "verdict"], ({ result, verdict }) =>
    result !== "fulfilled" && verdict !== undefined ? [{ column: "verdict", key: "not_kept" }] : [],
  ),
  about(namesOf(COMMITMENT_COLUMNS), (values) => {
    const there = standing(book, values);
    return there && there.digest !== digestOf(values) ? [{ column: "item", key: "promise_differs" }] : [];
  }),
];

const DAYS = ["firstDueOn", "dueOn", "endedOn"] as const;

const digestOf = (values: PromiseValues) => createHash("sha256").update(canonical(values)).digest("hex");

const caseOf = ({ cases }: PromiseBook, { number }: Pick<PromiseValues, "number">) =>
  cases.get(numberKey(number));

/** The promise that stands there already. */
function standing(book: PromiseBook, values: PromiseValues) {
  const of = caseOf(book, values);
  return of && book.promises.get(`${of.replyId} ${itemOf(values)}`);
}
