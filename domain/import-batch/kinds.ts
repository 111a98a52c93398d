import { can, type Permission } from "../permissions";
import type { Viewer } from "../viewer";
import { CALENDAR_COLUMNS } from "./calendar";
import type { Columns } from "./column";
import { COMMITMENT_COLUMNS } from "./commitments";
import { ROSTER_COLUMNS } from "./roster";
import { SUGGESTION_COLUMNS } from "./suggestions";
import { UNIT_COLUMNS } from "./units";

/**
 * What can be imported: who may, the columns, which of them is the key that makes a second import change nothing,
 * and whether a run goes in chunks or, as a calendar must, at once.
 */
export const IMPORT_KINDS = {
  roster: { permission: "person.write", columns: ROSTER_COLUMNS, key: "account", run: "inChunks" },
  units: { permission: "organisation.write", columns: UNIT_COLUMNS, key: "key", run: "inChunks" },
  calendar: { permission: "calendar.write", columns: CALENDAR_COLUMNS, key: "date", run: "atOnce" },
  suggestions: {
    permission: "suggestion.import",
    columns: SUGGESTION_COLUMNS,
    key: "number",
    run: "inChunks",
  },
  commitments: {
    permission: "suggestion.import",
    columns: COMMITMENT_COLUMNS,
    key: "number",
    run: "inChunks",
  },
} as const satisfies Record<
  string,
  { permission: Permission; columns: Columns; key: string; run: "inChunks" | "atOnce" }
>;

/** A kind of import. */
export type ImportKind = keyof typeof IMPORT_KINDS;

/** The kinds, in the order of their names on the page. */
export const IMPORT_KIND_NAMES = [
  "roster",
  "units",
  "calendar",
  "suggestions",
  "commitments",
] as const satisfies ImportKind[];

/** The columns of a kind, whichever it is. */
export const columnsOf = (kind: ImportKind): Columns => IMPORT_KINDS[kind].columns;

/** The kinds that somebody may import; the batches of the others do not exist for him. */
export const importKindsOf = (viewer: Viewer): ImportKind[] =>
  IMPORT_KIND_NAMES.filter((kind) => can(viewer, IMPORT_KINDS[kind].permission));
