import "server-only";
import type postgres from "postgres";
import { awaited } from "./broken";
import { joined, type Parsers, type Rows, rowsOf } from "./joined-reads";
import { joinedWrites, onlyAdds, type RowsOf, rowsOfOne, tableOf, tells } from "./joined-writes";
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

type Column = { name: string; type: number };

const MOST_TOGETHER = 40;
const OFTEN = 1;

/** Statements that were asked together: as one, what each answers, and how often that was. */
type Meeting = { text: string; columns: readonly (readonly Column[])[]; times: number };

// Known to the process: the columns of a statement, its number, and what was asked together.
const columnsOf = recentlyUsed<readonly Column[]>(3_000);
const numbers = recentlyUsed<number>(3_000);
const meetings = recentlyUsed<Meeting>(1_000);
let lastNumber = 0;

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
  const groups: Waiting[][] = [];
  for (const one of all) {
    const group = groups.at(-1);
    if (group && goesWith(one, group)) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

const goesWith = (one: Waiting, group: readonly Waiting[]) =>
  group.length < MOST_TOGETHER && group.every((before) => isApartFrom(one, before));

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
  (changes !== null && !tells(query)) || isTold(columnsOf.get(query));

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
    const names = (columnsOf.get(query) ?? []).map(({ name }) => name);
    return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
  };
  return { values: () => awaited(read), ...awaited(named) };
}

function askAlone(ask: Ask, { query, values, resolve, reject }: Waiting): void {
  ask(query, values)
    .values()
    .then((rows) => {
      columnsOf.put(query, rows.columns ?? []);
      resolve([...rows]);
    })
    .catch(reject);
}

function askTogether(ask: Ask, parsers: Parsers, group: readonly Waiting[]): void {
  const { text, columns, times } = meetingOf(group);
  const values = group.flatMap((one) => one.values ?? []);
  ask(text, values, { prepare: times > OFTEN })
    .values()
    .then(([answer = []]) => {
      for (const [index, one] of group.entries())
        one.resolve(rowsOf(answer[index], columns[index] ?? [], parsers));
    })
    .catch((error: unknown) => {
      for (const one of group) one.reject(error);
    });
}

// Statements meet in many ways; a plan is kept only for those that meet often. Their text is made once.
function meetingOf(group: readonly Waiting[]): Meeting {
  const key = group.map(({ query }) => numberOf(query)).join();
  const known = meetings.get(key) ?? meetingFor(group);
  const meeting = { ...known, times: known.times + 1 };
  meetings.put(key, meeting);
  return meeting;
}

function meetingFor(group: readonly Waiting[]): Meeting {
  const columns = group.map(({ query }) => columnsOf.get(query) ?? []);
  const parts = group.map(({ query, values = [] }, index) => ({
    query,
    takes: values.length,
    columns: columns[index] ?? [],
  }));
  return { text: group[0]?.changes ? joinedWrites(parts) : joined(parts), columns, times: 0 };
}

// A short name of a long text.
function numberOf(query: string): number {
  const number = numbers.get(query) ?? ++lastNumber;
  numbers.put(query, number);
  return number;
}

// Bytes have no place in JSON, and a function of PostgreSQL takes no more than a hundred arguments.
const isTold = (columns: readonly Column[] | undefined) =>
  columns !== undefined && columns.length <= 100 && columns.every(({ type }) => type !== BYTES);
const BYTES = 17;

const isSame = (a: Values = [], b: Values = []) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
