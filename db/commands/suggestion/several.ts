import "server-only";
import { and, asc, sql } from "drizzle-orm";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Context } from "../../command";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { visibleTo } from "../../queries/visible";
import { suggestions } from "../../schema";
import { statement } from "../../statement";
import { allOrNothing } from "../../together";
import { type Case, knownCase, mustHaveSeen } from "./move";

/**
 * Locks the rows of several cases that the viewer may see, one after the other in the order of their ids, so that two
 * people never wait in a ring. What he may not see is not among them.
 */
export async function lockSeveral({ tx, viewer }: Context, ids: readonly string[]) {
  return lockedCases(tx, viewer, ids);
}

const lockedCases = statement((db, viewer: Viewer, ids: readonly string[]) =>
  db
    .select()
    .from(suggestions)
    .where(and(visibleTo(viewer), sql`${suggestions.id} = any(${ids}::uuid[])`))
    .orderBy(asc(suggestions.id))
    .for("no key update", { of: suggestions }),
);

/** The cases that were locked, by their ids. */
export type Locked = ReadonlyMap<string, SuggestionRecord>;

/**
 * Does the same to several cases as they were seen: all are locked, then asked about together, as one would be with
 * `loadCaseAnd`. Then one after the other has its turn, and the first "no" refuses them all. `first`: what has to be
 * said before that.
 */
export async function eachAsSeen<Asked extends readonly (Promise<unknown> | null)[], Done>(
  context: Context,
  seen: readonly { id: string; version: number }[],
  ask: (at: Pick<Case, "row">) => readonly [...Asked],
  act: (at: Case, ...asked: Asked) => Promise<Done>,
  first: (rows: Locked) => void = () => {},
): Promise<Done[]> {
  const ids = seen.map(({ id }) => id);
  const rows = new Map((await lockSeveral(context, ids)).map((row) => [row.id, row]));
  first(rows);
  const known = await allOrNothing(seen.map(({ id }) => knownIf(context, rows.get(id), ask)));
  const done: Done[] = [];
  for (const [index, { version }] of seen.entries()) {
    const one = known[index];
    if (!one) throw notFound();
    // Named twice, it has moved since it was seen.
    if (ids.indexOf(one[0].row.id) < index) throw tooLate();
    const [at, ...asked] = one;
    const turn = async () => {
      mustHaveSeen(at.row, version);
      return act(at, ...(asked as unknown as Asked));
    };
    done.push(await saidOf(at.row, turn));
  }
  return done;
}

/** A "no" that refuses several cases says which of them it is about. */
export async function saidOf<Done>(row: SuggestionRecord, turn: () => Promise<Done>): Promise<Done> {
  try {
    return await turn();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw error.of([caseNumber(row), row.title].filter(Boolean).join(" "));
  }
}

async function knownIf<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  row: SuggestionRecord | undefined,
  ask: (at: Pick<Case, "row">) => readonly [...Asked],
) {
  return row ? knownCase(context, row, ask) : null;
}
