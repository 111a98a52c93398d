import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Reader } from "../client";
import { assignments, events, suggestions } from "../schema";
import { type Difference, differing } from "./difference";

/** Each case and each assignment stands where its events lead, one step after the other from nothing. */
export async function verifyStates(db: Reader, congressId: string): Promise<Difference[]> {
  const moves = await db
    .select({
      seq: events.seq,
      name: events.name,
      suggestionId: events.suggestionId,
      assignmentId: events.assignmentId,
      from: events.fromState,
      to: events.toState,
    })
    .from(events)
    .where(eq(events.congressId, congressId))
    .orderBy(asc(events.seq));
  const [cases, work] = [
    await statesOf(db, suggestions, congressId),
    await statesOf(db, assignments, congressId),
  ];
  const ofNoun = (noun: string, idOf: (move: Move) => string | null) =>
    moves.filter((move) => move.name.startsWith(`${noun}.`)).map((move) => ({ ...move, id: idOf(move) }));
  return [
    ...folded(
      "case",
      ofNoun("suggestion", (move) => move.suggestionId),
      cases,
    ),
    ...folded(
      "assignment",
      ofNoun("assignment", (move) => move.assignmentId),
      work,
    ),
  ];
}

type Move = { seq: number; name: string; suggestionId: string | null; assignmentId: string | null } & Arrow;
type Arrow = { from: string | null; to: string | null };

function folded(
  what: string,
  moves: readonly (Arrow & { seq: number; id: string | null })[],
  stored: ReadonlyMap<string, string>,
): Difference[] {
  const reached = new Map<string, string>();
  const broken: Difference[] = [];
  for (const { seq, id, from, to } of moves) {
    if (id === null || to === null) continue;
    broken.push(
      ...differing("state", `${what} ${id} before event ${seq}`, reached.get(id) ?? "", from ?? ""),
    );
    // Nowhere is where a case comes from, and where an undone import puts it back.
    if (to === "") reached.delete(id);
    else reached.set(id, to);
  }
  const ids = new Set([...reached.keys(), ...stored.keys()]);
  const ends = [...ids].flatMap((id) =>
    differing("state", `${what} ${id}`, reached.get(id) ?? "no event", stored.get(id) ?? "no row"),
  );
  return [...broken, ...ends];
}

async function statesOf(db: Reader, table: typeof suggestions | typeof assignments, congressId: string) {
  const rows = await db
    .select({ id: table.id, state: table.state })
    .from(table)
    .where(eq(table.congressId, congressId));
  return new Map<string, string>(rows.map(({ id, state }) => [id, state]));
}
