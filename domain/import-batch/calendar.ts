import { type Columns, day, oneOf, text } from "./column";

const KINDS = ["holiday", "makeup"] as const;

/** A day of a year's notice; the file is the whole notice, and replaces what was entered for that year. */
export const CALENDAR_COLUMNS = {
  date: { required: true, read: day, look: "day", example: "2027-02-15" },
  kind: {
    required: true,
    read: oneOf(KINDS),
    look: "text",
    choices: { names: KINDS, words: "importBatch.dayKinds" },
    example: "holiday",
  },
  name: { required: true, read: text(20), look: "text", example: "春节" },
  source: {
    required: false,
    read: text(300),
    look: "text",
    example: "国务院办公厅关于2027年部分节假日安排的通知",
  },
} as const satisfies Columns;
