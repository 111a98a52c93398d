import "server-only";
import type postgres from "postgres";

// What postgres.js does not tell of a connection that breaks.

type Ask = postgres.Sql["unsafe"];

/** Whether an error ends the connection: PostgreSQL closes it after what is fatal, and a socket tells its errno. */
export function endsConnection(error: unknown): boolean {
  const { severity, code } = about(error);
  if (severity !== undefined) return severity === "FATAL" || severity === "PANIC";
  return /^(?:CONNECT(?:ION)?_|E[A-Z]+$)/.test(String(code));
}

/**
 * Asks again what was never sent: a connection that broke under a statement and was opened anew answers its first
 * statement with why the other one failed, and is well afterwards.
 */
export function evenAfterABreak(ask: Ask): Ask {
  const asked = (...statement: Parameters<Ask>) => {
    const answer = (told: Told) =>
      awaited(() =>
        unlessOfAnother(
          (query) => query === statement[0],
          () => told(ask(...statement)),
        ),
      );
    return { values: () => answer((query) => query.values()), ...answer((query) => query) };
  };
  return asked as unknown as Ask;
}

type Told = (query: ReturnType<Ask>) => PromiseLike<unknown>;

/** Asks; again, as long as the answer is that of another statement. `isOwn`: knows a statement's text. */
export async function unlessOfAnother<Answer>(
  isOwn: (query: unknown) => boolean,
  ask: () => PromiseLike<Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const { query, severity } = about(error);
      const isOfAnother =
        severity !== undefined && endsConnection(error) && query !== undefined && !isOwn(query);
      if (tries === MOST_TRIES || !isOfAnother) throw error;
    }
  }
}

// As many as a process may have connections that broke together.
const MOST_TRIES = 20;

/** What postgres.js notes at an error. */
const about = (error: unknown): Noted => (error instanceof Error ? (error as Noted) : {});
type Noted = { severity?: unknown; code?: unknown; query?: unknown };

/** What is asked when somebody awaits it, as with the driver. */
export const awaited = <Answer>(ask: () => PromiseLike<Answer>): PromiseLike<Answer> => ({
  // biome-ignore lint/suspicious/noThenProperty: Drizzle awaits it, as it awaits the driver's own
  then: (...next) => ask().then(...next),
});
