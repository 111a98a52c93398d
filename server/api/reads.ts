import "server-only";
import { namesOf } from "@/domain/workflow";
import type { Read } from "./read";
import { CASE_READS } from "./reads-case";
import { EVENT_READS } from "./reads-event";
import { OFFICE_READS } from "./reads-office";
import { PUBLISH_READS } from "./reads-publish";
import { WORK_READS } from "./reads-work";

/** Everything that can be read, by its path under `/api/v1`. */
export const READS = { ...CASE_READS, ...WORK_READS, ...PUBLISH_READS, ...OFFICE_READS, ...EVENT_READS };

export type ReadPath = keyof typeof READS;
export const READ_PATHS = namesOf(READS);

/** The rule of a path. */
export const readAt = (path: ReadPath): Read => READS[path];

/** Which read an address means, and the id in it; null when there is none. Whole names win over ids. */
export function readIn(path: string): { path: ReadPath; id: string | null } | null {
  const exact = READ_PATHS.find((each) => each === path);
  if (exact) return { path: exact, id: null };
  for (const each of READ_PATHS) {
    const id = idIn(each, path);
    if (id !== null) return { path: each, id };
  }
  return null;
}

function idIn(pattern: string, path: string): string | null {
  const [asked, given] = [pattern.split("/"), path.split("/")];
  if (asked.length !== given.length) return null;
  const fits = asked.every((part, index) => part === "{id}" || part === given[index]);
  return fits ? (given[asked.indexOf("{id}")] ?? null) : null;
}
