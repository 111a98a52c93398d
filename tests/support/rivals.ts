import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { hashOf } from "@/db/chain";
import { connect, type Database } from "@/db/client";
import { events } from "@/db/schema";
import type { Stage } from "./look";
import { refused } from "./refused";
import { openStage } from "./story";

/** A stage whose database is reached over many connections, so that tries really run side by side. */
export async function openArena(max = 16) {
  const stage = await openStage();
  const { db, end } = connect(stage.url, { max });
  return { ...stage, database: db, drop: () => end().then(stage.drop) };
}

/** What became of tries that started at the same moment: each outcome and how often it came. */
export async function outcomes(tries: readonly (() => Promise<unknown>)[]) {
  const answers = await Promise.all(tries.map((attempt) => refused(attempt())));
  const count: Record<string, number> = {};
  for (const answer of answers) count[answer] = (count[answer] ?? 0) + 1;
  return count;
}

/** n times the same try. */
export const times = <Try>(n: number, attempt: Try): Try[] => Array.from({ length: n }, () => attempt);

/** The congress's chain has no gap and every hash fits; returns its length. */
export async function expectWholeChain({ database, cast }: { database: Database; cast: Stage["cast"] }) {
  const chain = await database
    .select()
    .from(events)
    .where(eq(events.congressId, cast.congressId))
    .orderBy(asc(events.seq));
  expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, index) => index + 1));
  let previous = "";
  for (const { hash, ...event } of chain) {
    expect([event.seq, event.previousHash, hashOf(event)]).toEqual([event.seq, previous, hash]);
    previous = hash;
  }
  return chain.length;
}
