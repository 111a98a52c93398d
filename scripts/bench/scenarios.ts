import type postgres from "postgres";
import { addressesOf, type Holdings, listPages, monthSpans, readHoldings, wordsOf } from "./addresses";
import type { Next } from "./load";
import type { Somebody } from "./people";
import { type Stock, type Stocks, stockOf } from "./stock";

/**
 * What is measured. `stock`: how many requests there are rows for; without it, as many as fit in the time. `known`: so
 * many are asked before.
 */
export type Scenario = {
  name: string;
  kind: "page" | "portal" | "read" | "write" | "sign-in";
  next: Next;
  stock?: number;
  known?: number;
};

type People = { staff: Somebody; leader: Somebody; deputy: Somebody; handler: Somebody };
type Writers = Pick<People, "deputy" | "staff" | "handler">;

/** Another city with those who write there. */
export type OtherCity = { congressId: string; accounts: string; people: Writers };

type World = {
  sql: postgres.Sql;
  congressId: string;
  people: People;
  signIn: Next;
  url: string;
  rows: number;
  others: readonly OtherCity[];
};

/** All scenarios, with rows for the writes made ready. */
export async function scenariosOf(world: World): Promise<Scenario[]> {
  const has = await readHoldings(world.sql, world.congressId);
  return [
    { name: "sign in", kind: "sign-in", next: world.signIn },
    ...pages(world.people, has),
    ...portal(has),
    ...reads(world.people, has),
    ...(await writes(world, has)),
    ...(await writesInAll(world, has)),
  ];
}

/**
 * Each page twice: as whoever has not seen it, from addresses of which a run asks for none twice, and as whoever has,
 * from a few addresses again and again. What a process keeps helps the second only.
 */
function pages({ staff, leader }: People, { cases, units, titles, years }: Holdings): Scenario[] {
  const page = (name: string, { cookie }: Somebody, list: readonly string[]): Scenario[] =>
    bothOf(name, "page", list, () => ({ cookie }));
  return [
    ...page("list by unit and state", staff, listPages(units)),
    ...page("open a case", staff, cases.map(caseOf)),
    ...page("search, two characters", staff, wordsOf(titles, 2, years)),
    ...page("search, four characters", staff, wordsOf(titles, 4, years)),
    ...page("dashboard", leader, monthSpans(years)),
  ];
}

function portal({ published, units, years }: Holdings): Scenario[] {
  const lists = units.flatMap(({ id }) =>
    years.flatMap((year) => [1, 2].map((page) => `/portal?unit=${id}&year=${year}&page=${page}`)),
  );
  return [
    ...bothOf("portal, a list", "portal", lists),
    ...bothOf(
      "portal, a story",
      "portal",
      published.map((id) => `/portal/${id}`),
    ),
  ];
}

function bothOf(
  name: string,
  kind: Scenario["kind"],
  list: readonly string[],
  headers: () => Record<string, string> = () => ({}),
): Scenario[] {
  const { first, again } = addressesOf(list);
  const told = () => console.log(`    ${name}: no more than ${first.length} addresses, asked for again`);
  return [
    { name: `${name}, first look`, kind, next: gets(first, headers, told) },
    { name: `${name}, again`, kind, next: gets(again, headers), known: again.length },
  ];
}

function reads({ staff, leader }: People, { cases, units }: Holdings): Scenario[] {
  const read = (name: string, { bearer }: Somebody, paths: readonly string[]): Scenario => {
    const all = paths.map((path) => `/api/v1${path}`);
    return { name, kind: "read", next: gets(all, () => ({ authorization: bearer() })) };
  };
  return [
    read(
      "API, list",
      staff,
      units.slice(0, 20).map(({ id }) => `/suggestions?unit=${id}&state=closed`),
    ),
    read("API, a case", staff, cases.slice(0, 300).map(caseOf)),
    read("API, statistics", leader, ["/statistics?year=2023"]),
  ];
}

async function writes({ people, ...world }: World, { units: [lead] }: Holdings): Promise<Scenario[]> {
  return Object.entries(sendsOf(await stockOf(world), people, lead?.id)).map(asScenario);
}

const asScenario = ([name, sent]: [string, Sent]): Scenario => ({ name, kind: "write", ...sent });

/** The same in all cities in turn: within one, commands follow each other in its record. */
async function writesInAll({ people, others, ...world }: World, { units: [lead] }: Holdings) {
  if (others.length === 0) return [];
  const rows = Math.ceil(world.rows / (others.length + 1));
  const cities: (OtherCity & { leadId: string | undefined })[] = [
    { congressId: world.congressId, accounts: "", people, leadId: lead?.id },
  ];
  for (const city of others) cities.push({ ...city, leadId: await busiestUnit(world.sql, city.congressId) });
  const sent: Record<string, Sent>[] = [];
  for (const { leadId, people: who, ...city } of cities)
    sent.push(sendsOf(await stockOf({ ...world, ...city, rows }), who, leadId));
  const inTurn = (name: string): Sent => {
    const each = sent.flatMap((one) => one[name] ?? []);
    let turn = 0;
    const next: Next = () => {
      const city = each[turn++ % each.length];
      if (!city) throw new Error(`nobody sends ${name}`);
      return city.next();
    };
    return { next, stock: each.length * rows };
  };
  const names = Object.keys(sent[0] ?? {});
  return names.map((name) => asScenario([`${name}, in ${cities.length} cities`, inTurn(name)]));
}

async function busiestUnit(sql: postgres.Sql, congressId: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`select unit_id as id from assignments
    where congress_id = ${congressId} and kind = 'lead' group by 1 order by count(*) desc, 1 limit 1`;
  return row?.id;
}

type Sent = { next: Next; stock: number };

function sendsOf(stock: Stocks, people: Writers, leadId: string | undefined): Record<string, Sent> {
  const assigned = { leadId, coIds: [], separateIds: [], wishAnswer: "none" };
  const numbered = (n: number) => ({ docNumber: `测〔2026〕${Date.now() % 1_000_000}${n}号` });
  return {
    "file a suggestion": sends(stock.drafts, people.deputy, "suggestion.file"),
    assign: sends(stock.accepted, people.staff, "suggestion.assign", () => assigned),
    "send a reply": sends(stock.signed, people.handler, "assignment.issue", numbered),
  };
}

const caseOf = (id: string) => `/suggestions/${id}`;

/** Asks for one address after the other. `over`: called once when all were asked for and the first comes again. */
function gets(
  paths: readonly string[],
  headers: () => Record<string, string> = () => ({}),
  over: () => void = () => {},
): Next {
  if (paths.length === 0) throw new Error("a scenario without a page");
  let turn = 0;
  return () => {
    if (turn === paths.length) over();
    return { method: "GET", path: paths[turn++ % paths.length] ?? "/", headers: headers() };
  };
}

function sends(
  stock: Stock,
  { bearer }: Somebody,
  name: string,
  more: (n: number) => Record<string, unknown> = () => ({}),
) {
  let turn = 0;
  const next: Next = () => {
    const row = stock[turn % stock.length];
    turn += 1;
    const headers = { authorization: bearer(), "content-type": "application/json" };
    const body = JSON.stringify({ ...row, ...more(turn) });
    return { method: "POST", path: `/api/v1/commands/${name}`, headers, body };
  };
  return { next, stock: stock.length };
}
