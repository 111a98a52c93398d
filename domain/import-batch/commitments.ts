import { VERDICTS } from "../rating/dictionary";
import { type Columns, caseNo, day, oneOf, text, whole } from "./column";

/** What became of a promise of a past year. */
export const PROMISE_RESULTS = ["fulfilled", "open", "cancelled"] as const;

/** A commitment of a past case: the case number and the item's place are the key. */
export const COMMITMENT_COLUMNS = {
  number: { required: true, read: caseNo, look: "text", example: "11-6-047" },
  item: { required: false, read: whole(1, 50), look: "number", example: "1" },
  text: { required: true, read: text(500), look: "text", example: "完成剩余四个小区的管网改造。" },
  owner: { required: false, read: text(60), look: "text", example: "城建科" },
  firstDueOn: { required: true, read: day, look: "day", example: "2023-06-30" },
  dueOn: { required: false, read: day, look: "day", example: "2023-09-30" },
  result: {
    required: true,
    read: oneOf(PROMISE_RESULTS),
    look: "text",
    choices: { names: PROMISE_RESULTS, words: "importBatch.promiseResults" },
    example: "fulfilled",
  },
  endedOn: { required: false, read: day, look: "day", example: "2023-09-12" },
  note: { required: false, read: text(2_000), look: "long", example: "四个小区已全部通水。" },
  verdict: {
    required: false,
    read: oneOf(VERDICTS),
    look: "text",
    choices: { names: VERDICTS, words: "rating.verdicts" },
    example: "satisfied",
  },
} as const satisfies Columns;
