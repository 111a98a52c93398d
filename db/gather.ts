import "server-only";
import type postgres from "postgres";
import { joined, type Parsers, type Rows, rowsOf } from "./joined-reads";
import { recentlyUsed } from "./recently-used";

type Ask = postgres.Sql["unsafe"];
type Values = Parameters<Ask>[1];

/** A read that waits to be sent. */
type Waiting = {
  query: string;
  values: Values;
  answer: Promise<Rows>;
  resolve: (rows: Rows) => void;
  reject: (reason: unknown) => void;
};

/** Asks, and keeps reads back for a moment; `flush` sends what waits. */
export type Gatherer = { ask: Ask; flush: () => void };

type Column = { name: string; type: number };

const MOST_TOGETHER = 24;
const OFTEN = 3;

// Known to the process: the columns of a statement, and how often some were asked together.
const columnsOf = recentlyUsed<readonly Column[]>(3_000);
const timesJoined = recentlyUsed<number>(1_000);

/**
 * Reads that are asked in the same moment go to the database as one statement; each gets its own rows back, value by
 * value as the driver would have read them. Writes and locks go alone, after what was asked before them. A statement
 * goes alone the first time too: only then are its columns known.
 */
export function gathering(ask: Ask, parsers: Parsers): Gatherer {
  let waiting: Waiting[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    const ready = all.filter(({ query }) => isTold(columnsOf.get(query)));
    const alone = ready.length === 1 ? all : all.filter((one) => !ready.includes(one));
    for (const one of alone) askAlone(ask, one);
    for (let from = 0; from < ready.length && alone !== all; from += MOST_TOGETHER)
      askTogether(ask, parsers, ready.slice(from, from + MOST_TOGETHER));
  };
  const wait = (query: string, values: Values): Promise<Rows> => {
    const same = waiting.find((one) => one.query === query && isSame(one.values, values));
    if (same) return same.answer;
    // Whatever can go on by now has gone on then, and asked what it asks in this moment.
    if (waiting.length === 0) process.nextTick(flush);
    const one = waitingFor(query, values);
    waiting.push(one);
    return one.answer;
  };
  const asked = (query: string, values: Values, options: Parameters<Ask>[2]) => {
    if (isRead(query)) return whenAwaited(query, () => wait(query, values));
    const write = ask(query, values, { ...options, prepare: true });
    const sent = <Answer>(answer: Answer) => {
      flush();
      return answer;
    };
    return {
      values: () => awaited(() => sent(write.values())),
      ...awaited(() => sent(write)),
    };
  };
  return { ask: asked as Ask, flush };
}

// Locks and what changes something keep their place in the order, and their number.
const isRead = (query: string) =>
  /^select\b/i.test(query) &&
  !/\bfor (?:no key )?(?:update|share)\b|\bfor key share\b|\b(?:nextval|setval|set_config|pg_\w+)\s*\(/i.test(
    query,
  );

function waitingFor(query: string, values: Values): Waiting {
  let [resolve, reject]: [Waiting["resolve"], Waiting["reject"]] = [() => {}, () => {}];
  const answer = new Promise<Rows>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { query, values, answer, resolve, reject };
}

/** What the driver answers with: rows as lists of values or, awaited as it is, as objects. */
function whenAwaited(query: string, read: () => Promise<Rows>) {
  const named = async () => {
    const rows = await read();
    const names = (columnsOf.get(query) ?? []).map(({ name }) => name);
    return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
  };
  return { values: () => awaited(read), ...awaited(named) };
}

// As with the driver, nothing is asked before somebody awaits it: so reads and writes keep their order.
const awaited = <Answer>(ask: () => PromiseLike<Answer>): PromiseLike<Answer> => ({
  // biome-ignore lint/suspicious/noThenProperty: Drizzle awaits it, as it awaits the driver's own
  then: (...next) => ask().then(...next),
});

function askAlone(ask: Ask, { query, values, resolve, reject }: Waiting): void {
  ask(query, values)
    .values()
    .then((rows) => {
      columnsOf.put(query, rows.columns);
      resolve([...rows]);
    })
    .catch(reject);
}

function askTogether(ask: Ask, parsers: Parsers, group: readonly Waiting[]): void {
  const parts = group.map(({ query, values = [] }) => ({
    query,
    values,
    columns: columnsOf.get(query) ?? [],
  }));
  const { query, values } = joined(parts);
  // Reads meet in many ways; a plan is kept only for those that meet often.
  const times = (timesJoined.get(query) ?? 0) + 1;
  timesJoined.put(query, times);
  ask(query, values, { prepare: times > OFTEN })
    .values()
    .then(([answer = []]) => {
      for (const [index, one] of group.entries())
        one.resolve(rowsOf(answer[index], parts[index]?.columns ?? [], parsers));
    })
    .catch((error: unknown) => {
      for (const one of group) one.reject(error);
    });
}

// Bytes have no place in JSON, and a function of PostgreSQL takes no more than a hundred arguments.
const isTold = (columns: readonly Column[] | undefined) =>
  columns !== undefined && columns.length <= 100 && columns.every(({ type }) => type !== BYTES);
const BYTES = 17;

const isSame = (a: Values = [], b: Values = []) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
