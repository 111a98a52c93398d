import "server-only";
import type postgres from "postgres";
import { awaited } from "./broken";
import type { Parsers, Rows } from "./joined-reads";
import { onlyAdds, type RowsOf, rowsOfOne, tableOf, tells } from "./joined-writes";
import { meetingOf, type Told } from "./meetings";
import { recentlyUsed } from "./recently-used";

type Ask = postgres.Sql["unsafe"];
type Values = Parameters<Ask>[1];

/** What a write changes: a table, and of it certain rows only when it says so, or none that were there. */
type Changes = { table: string; rows: RowsOf | null; onlyAdds: boolean };

/** What waits to be sent; a read changes nothing. */
type Waiting = {
  query: string;
  values: Values;
  changes: Changes | null;
  answer: Promise<Rows>;
  resolve: (rows: Rows) => void;
  reject: (reason: unknown) => void;
};

/** Asks, and keeps what it is asked back for a moment; `flush` sends what waits. */
export type Gatherer = { ask: Ask; flush: () => void };

/** Statements that go together, how many different texts they are, and how many values they take. */
type Group = { members: Waiting[]; texts: Set<string>; values: number };

// PostgreSQL plans each text; those who ask the same one share a plan. It takes 65,535 values, and no more columns than
// 1,664.
const MOST_TEXTS = 40;
const MOST_TOGETHER = 1_000;
const MOST_VALUES = 32_000;
const OFTEN = 1;

// Known to the process: what is told of a statement.
const toldOf = recentlyUsed<Told>(3_000);

/**
 * Reads that are asked in the same moment go to the database as one statement; each gets its own rows back, value by
 * value as the driver would have read them. So do writes to several tables, of which none reads what another changes.
 * All keep their order: a read sees what was written before it was asked. Locks go alone. A statement that tells
 * something goes alone the first time: only then are its columns known.
 */
export function gathering(ask: Ask, parsers: Parsers): Gatherer {
  let waiting: Waiting[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (const group of inOrder(all)) send(ask, parsers, group);
  };
  const wait = (query: string, values: Values, changes: Changes | null): Promise<Rows> => {
    const same = changes === null && lastReads(waiting).find((one) => isAsked(one, query, values));
    if (same) return same.answer;
    // Whatever can go on by now has gone on then, and asked what it asks in this moment.
    if (waiting.length === 0) process.nextTick(flush);
    const one = waitingFor(query, values, changes);
    waiting.push(one);
    return one.answer;
  };
  const asked = (query: string, values: Values, options: Parameters<Ask>[2]) => {
    const table = tableOf(query);
    const changes =
      table === null ? null : { table, rows: rowsOfOne(query, values), onlyAdds: onlyAdds(query) };
    if (changes || isRead(query)) return whenAwaited(query, () => wait(query, values, changes));
    const alone = () => {
      flush();
      return ask(query, values, { ...options, prepare: true });
    };
    return { values: () => awaited(() => alone().values()), ...awaited(alone) };
  };
  return { ask: asked as Ask, flush };
}

/** What goes together: reads that follow each other, and writes of which none reads or changes what one before it does. */
function inOrder(all: readonly Waiting[]): Waiting[][] {
  const groups: Group[] = [];
  for (const one of all) {
    const last = groups.at(-1);
    const group = last && goesWith(one, last) ? last : { members: [], texts: new Set<string>(), values: 0 };
    if (group !== last) groups.push(group);
    group.members.push(one);
    group.texts.add(one.query);
    group.values += one.values?.length ?? 0;
  }
  return groups.map(({ members }) => members);
}

const goesWith = (one: Waiting, { members, texts, values }: Group) =>
  members.length < MOST_TOGETHER &&
  (texts.has(one.query) || texts.size < MOST_TEXTS) &&
  values + (one.values?.length ?? 0) <= MOST_VALUES &&
  members.every((before) => isApartFrom(one, before));

function isApartFrom({ query, changes }: Waiting, { changes: before }: Waiting): boolean {
  if (changes === null || before === null) return changes === before;
  if (changes.table === before.table && changes.onlyAdds && before.onlyAdds) return true;
  if (changes.table === before.table && changes.rows && before.rows)
    return changes.rows.column === before.rows.column && changes.rows.id !== before.rows.id;
  return !query.includes(`"${before.table}"`);
}

function send(ask: Ask, parsers: Parsers, group: readonly Waiting[]): void {
  const ready = group.filter(isReady);
  const together = ready.length === 1 ? [] : ready;
  // Writes of a moment do not depend on each other, so it may be another's turn first.
  for (const one of group) if (!together.includes(one)) askAlone(ask, one);
  if (together.length > 0) askTogether(ask, parsers, together);
}

const isReady = ({ query, changes }: Waiting) =>
  (changes !== null && !tells(query)) || isTold(toldOf.get(query)?.columns);

/** The reads at the end: between them and now nothing was written. */
const lastReads = (all: readonly Waiting[]) => all.slice(all.findLastIndex(({ changes }) => changes) + 1);

const isAsked = (one: Waiting, query: string, values: Values) =>
  one.query === query && isSame(one.values, values);

// Locks keep their place in the order, and their number.
const isRead = (query: string) =>
  /^select\b/i.test(query) &&
  !/\bfor (?:no key )?(?:update|share)\b|\bfor key share\b|\b(?:nextval|setval|set_config|pg_\w+)\s*\(/i.test(
    query,
  );

function waitingFor(query: string, values: Values, changes: Changes | null): Waiting {
  let [resolve, reject]: [Waiting["resolve"], Waiting["reject"]] = [() => {}, () => {}];
  const answer = new Promise<Rows>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { query, values, changes, answer, resolve, reject };
}

/**
 * What the driver answers with: rows as lists of values or, awaited as it is, as objects. Nothing is asked before
 * somebody awaits it: so reads and writes keep their order.
 */
function whenAwaited(query: string, read: () => Promise<Rows>) {
  const named = async () => {
    const rows = await read();
    const names = (toldOf.get(query)?.columns ?? []).map(({ name }) => name);
    return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
  };
  return { values: () => awaited(read), ...awaited(named) };
}

function askAlone(ask: Ask, { query, values, resolve, reject }: Waiting): void {
  ask(query, values)
    .values()
    .then((rows) => {
      toldOf.put(query, { columns: rows.columns ?? [], types: rows.statement?.types ?? [] });
      resolve([...rows]);
    })
    .catch(reject);
}

function askTogether(ask: Ask, parsers: Parsers, group: readonly Waiting[]): void {
  const { text, values, times, answers } = meetingOf(
    group.map(({ query, values = [], changes }) => ({
      ...{ query, values, told: toldOf.get(query) ?? UNTOLD, writes: changes !== null },
    })),
  );
  ask(text, values, { prepare: times > OFTEN })
    .values()
    .then(([row = []]) => {
      for (const [index, rows] of answers(row, parsers).entries()) group[index]?.resolve(rows);
    })
    .catch((error: unknown) => {
      for (const one of group) one.reject(error);
    });
}

const UNTOLD: Told = { columns: [], types: [] };

// Bytes have no place in JSON, and a function of PostgreSQL takes no more than a hundred arguments.
const isTold = (columns: Told["columns"] | undefined) =>
  columns !== undefined && columns.length <= 100 && columns.every(({ type }) => type !== BYTES);
const BYTES = 17;

const isSame = (a: Values = [], b: Values = []) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
