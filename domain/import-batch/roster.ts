import { MANDATE_STATES } from "../person/mandate";
import { account, type Columns, name, oneOf, text, whole } from "./column";

/** A deputy's row: the account is the key; without a term it is the one that runs. */
export const ROSTER_COLUMNS = {
  name: { required: true, read: text(60), look: "text", example: "李建国" },
  account: { required: true, read: account, look: "text", example: "d12-001" },
  cardNo: { required: true, read: text(20), look: "text", example: "120001" },
  delegation: { required: true, read: name, look: "text", list: "delegations", example: "浚县代表团" },
  term: { required: false, read: whole(1, 99), look: "number", example: "12" },
  phone: { required: false, read: text(60), look: "text", example: "0392-3300000" },
  post: { required: false, read: text(60), look: "text", example: "浚县第一中学教师" },
  status: {
    required: false,
    read: oneOf(MANDATE_STATES),
    look: "text",
    choices: { names: MANDATE_STATES, words: "person.mandate.states" },
    example: "active",
  },
} as const satisfies Columns;
