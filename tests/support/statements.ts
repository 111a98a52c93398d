import fs from "node:fs";
import path from "node:path";

/** So many statements a request may ask, begin and commit apart. */
export const MOST_STATEMENTS = 10;

/** What a request is told by, so that its statements are counted (server/front/counted.ts). */
export const COUNTED_AS = "x-counted-as";

/**
 * Asks something and counts its statements. A statement's columns become known when it is asked for the first time, and
 * until then it goes alone; so what asks too many asks once more, after `between`, and then that counts.
 */
export async function counting<Answer>(
  ask: (name: string) => Promise<Answer>,
  between: () => Promise<unknown>,
): Promise<{ answer: Answer; statements: number }> {
  const name = nextName();
  const answer = await ask(name);
  const first = countOf(name);
  if (first <= MOST_STATEMENTS) return { answer, statements: first };
  const counts: number[] = [];
  // Twice: what is asked only when something has happened is new once more.
  for (let n = 0; n < 2; n += 1) {
    await between();
    const again = nextName();
    await ask(again);
    counts.push(countOf(again));
  }
  return { answer, statements: Math.min(...counts) };
}

let last = 0;
const nextName = () => `${process.pid}-${++last}`;

function countOf(name: string): number {
  const folder = process.env.YANLU_COUNT_SQL;
  if (!folder) throw new Error("YANLU_COUNT_SQL names no folder, for the server and for the test");
  const file = path.join(folder, name);
  if (!fs.existsSync(file)) throw new Error(`${name} was not counted`);
  // A line for each request: who is led on asks again.
  const lines = fs.readFileSync(file, "utf8").split("\n");
  fs.rmSync(file);
  return Math.max(...lines.map(({ length }) => length));
}
