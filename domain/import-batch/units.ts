import { UNIT_KINDS } from "../unit";
import { namesOf } from "../workflow";
import { type Columns, key, name, oneOf, text } from "./column";

const KINDS = namesOf(UNIT_KINDS);

/** A unit's row: its key is the key; the unit above is named by key or name and stands above in the file, if it is new. */
export const UNIT_COLUMNS = {
  key: { required: true, read: key, look: "text", example: "shuili" },
  name: { required: true, read: text(60), look: "text", example: "市水利局" },
  nameEn: { required: true, read: text(120), look: "text", example: "Water Resources Bureau" },
  kind: {
    required: true,
    read: oneOf(KINDS),
    look: "text",
    choices: { names: KINDS, words: "organisation.unitKinds" },
    example: "government",
  },
  parent: { required: false, read: name, look: "text", list: "units", example: "市人民政府" },
  docPrefix: { required: false, read: text(20), look: "text", example: "鹤水" },
} as const satisfies Columns;
