import { ASSIGNMENT_TRANSITIONS } from "../assignment/workflow";
import { PERMISSIONS } from "../permissions";
import type { Role } from "../viewer";
import { namesOf } from "../workflow";

/** A list that can be saved as a file: for whom, and whether a download of it is noted because it tells of people. */
export type ExportRule = { by: readonly Role[]; personal?: true };

const inbox = [...ASSIGNMENT_TRANSITIONS.receive.by, ...ASSIGNMENT_TRANSITIONS.sign.by];

// biome-ignore format: a table
/**
 * Every list that can be saved, by the address of its page: `/export/suggestions?…` saves what `/suggestions?…`
 * shows. Who adds a list adds its reader in `server/exports`; `[id]` stands for one row's id.
 */
export const EXPORTS = {
  "/commitments":          { by: PERMISSIONS["commitment.read"] },
  "/inbox":                { by: inbox },
  "/scores":               { by: PERMISSIONS["score.read"] },
  "/suggestions":          { by: PERMISSIONS["suggestion.read"] },
} as const satisfies Record<string, ExportRule>;

/** The page whose list is saved. */
export type ExportName = keyof typeof EXPORTS;
export const EXPORT_NAMES = namesOf(EXPORTS);

/** Which list an address under `/export` means, and the id in it; null when there is no such list. */
export function exportAt(path: string): { name: ExportName; id: string | null } | null {
  for (const name of EXPORT_NAMES) {
    const id = idIn(name, path);
    if (id !== undefined) return { name, id };
  }
  return null;
}

/** Undefined: another list; null: this one, which has no id. */
function idIn(name: string, path: string): string | null | undefined {
  const [pattern, parts] = [name.split("/"), path.split("/")];
  if (pattern.length !== parts.length) return undefined;
  const fits = pattern.every((part, index) => part.startsWith("[") || part === parts[index]);
  if (!fits) return undefined;
  return parts[pattern.findIndex((part) => part.startsWith("["))] ?? null;
}
