import "server-only";
import { REFRESHED_AT_ONCE } from "@/domain/publication/input";
import { Refusal } from "@/domain/refusal";
import { systemViewer } from "@/domain/viewer";
import type { Database } from "../../client";
import { perform } from "../../command";
import { stalePublications } from "../../queries/publication-stale";
import { refreshPublications } from "./refresh";

/**
 * Brings everything public of a congress up to date, some at a time, each part in a transaction of its own. A part that
 * breaks is tried one by one, and what breaks alone keeps nobody waiting: it is told at the end.
 */
export async function refreshAll(
  database: Database,
  congressId: string,
  { clock = () => new Date(), atOnce = REFRESHED_AT_ONCE }: { clock?: () => Date; atOnce?: number } = {},
): Promise<number> {
  const ids = await stalePublications(database, congressId);
  const broken: unknown[] = [];
  const refresh = (part: readonly string[]) =>
    perform(refreshPublications, systemViewer(congressId), { ids: part }, { database, now: clock() }).then(
      ({ count }) => count,
      nothingToDo,
    );
  const alone = (id: string) =>
    refresh([id]).catch((error: unknown) => {
      broken.push(error);
      return 0;
    });
  let count = 0;
  for (let from = 0; from < ids.length; from += atOnce) {
    const part = ids.slice(from, from + atOnce);
    const done = await refresh(part).catch(() => null);
    if (done === null) for (const id of part) count += await alone(id);
    else count += done;
  }
  if (broken.length > 0)
    throw new AggregateError(broken, `${broken.length} publications could not be brought up to date`);
  return count;
}

/** Another process was quicker, or somebody has these cases in his hands: they are stale still, the next time. */
function nothingToDo(error: unknown): number {
  if (error instanceof Refusal) return 0;
  throw error;
}
