import type postgres from "postgres";
import type { Next } from "./load";
import type { Somebody } from "./people";
import { type Stock, stockOf } from "./stock";

/** What is measured. `stock`: how many requests there are rows for; without it, as many as fit in the time. */
export type Scenario = {
  name: string;
  kind: "page" | "portal" | "read" | "write" | "sign-in";
  next: Next;
  stock?: number;
};

type People = { staff: Somebody; leader: Somebody; deputy: Somebody; handler: Somebody };
type World = {
  sql: postgres.Sql;
  congressId: string;
  people: People;
  signIn: Next;
  url: string;
  rows: number;
};

/** All scenarios, with rows for the writes made ready. */
export async function scenariosOf(world: World): Promise<Scenario[]> {
  const rows = await rowsOf(world);
  return [
    { name: "sign in", kind: "sign-in", next: world.signIn },
    ...pages(world.people, rows),
    ...reads(world.people, rows),
    ...(await writes(world, rows)),
  ];
}

type Rows = { cases: string[]; units: string[]; published: string[] };

/** Rows of all years, so that no page is asked for twice in a row. */
async function rowsOf({ sql, congressId }: World): Promise<Rows> {
  return {
    cases: await idsOf(sql`select id from suggestions where congress_id = ${congressId} and state = 'closed'
      order by md5(id::text) limit 300`),
    units: await idsOf(sql`select unit_id as id from assignments where congress_id = ${congressId}
      and kind = 'lead' group by 1 order by count(*) desc, 1 limit 20`),
    published:
      await idsOf(sql`select publication_id as id from publication_versions where congress_id = ${congressId}
      and current order by md5(id::text) limit 300`),
  };
}

function pages({ staff, leader }: People, { cases, units, published }: Rows): Scenario[] {
  const page = (name: string, { cookie }: Somebody, paths: readonly string[]): Scenario => ({
    ...{ name, kind: "page", next: gets(paths, () => ({ cookie })) },
  });
  const portal = (name: string, paths: readonly string[]): Scenario => ({
    ...{ name, kind: "portal", next: gets(paths) },
  });
  return [
    page("list by unit and state", staff, units.map(listOf)),
    page("open a case", staff, cases.map(caseOf)),
    page("search, two characters", staff, ["停车", "养老", "公交", "学校"].map(search)),
    page("search, four characters", staff, ["老旧小区", "职业教育", "居家养老", "高标准农"].map(search)),
    page("dashboard", leader, ["/dashboard?year=2023"]),
    portal("portal, first page", ["/portal"]),
    portal(
      "portal, a story",
      published.map((id) => `/portal/${id}`),
    ),
  ];
}

function reads({ staff, leader }: People, { cases, units }: Rows): Scenario[] {
  const read = (name: string, { bearer }: Somebody, paths: readonly string[]): Scenario => {
    const all = paths.map((path) => `/api/v1${path}`);
    return { name, kind: "read", next: gets(all, () => ({ authorization: bearer() })) };
  };
  return [
    read("API, list", staff, units.map(listOf)),
    read("API, a case", staff, cases.map(caseOf)),
    read("API, statistics", leader, ["/statistics?year=2023"]),
  ];
}

async function writes({ people, ...world }: World, { units: [leadId] }: Rows): Promise<Scenario[]> {
  const { drafts, accepted, signed } = await stockOf(world);
  const assigned = { leadId, coIds: [], separateIds: [], wishAnswer: "none" };
  const numbered = (n: number) => ({ docNumber: `测〔2026〕${Date.now() % 1_000_000}${n}号` });
  return [
    { name: "file a suggestion", kind: "write", ...sends(drafts, people.deputy, "suggestion.file") },
    { name: "assign", kind: "write", ...sends(accepted, people.staff, "suggestion.assign", () => assigned) },
    { name: "send a reply", kind: "write", ...sends(signed, people.handler, "assignment.issue", numbered) },
  ];
}

const listOf = (unit: string) => `/suggestions?unit=${unit}&state=closed`;
const caseOf = (id: string) => `/suggestions/${id}`;
const search = (words: string) => `/suggestions?q=${encodeURIComponent(words)}`;

async function idsOf(rows: PromiseLike<postgres.RowList<postgres.Row[]>>): Promise<string[]> {
  return (await rows).map(({ id }) => String(id));
}

function gets(paths: readonly string[], headers: () => Record<string, string> = () => ({})): Next {
  if (paths.length === 0) throw new Error("a scenario without a page");
  let turn = 0;
  return () => ({ method: "GET", path: paths[turn++ % paths.length] ?? "/", headers: headers() });
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
