import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { connect } from "@/db/client";
import { DEMO_PASSWORD } from "@/db/seed/demo/accounts";
import { HEBI } from "@/db/seed/reference";
import type { Viewer } from "@/domain/viewer";
import { drive, type Load, type Next } from "./bench/load";
import { keepReport } from "./bench/page";
import { signIn } from "./bench/people";
import { type Line, type Report, table } from "./bench/report";
import { type Scenario, scenariosOf } from "./bench/scenarios";
import { type Server, startFloor, startYanlu } from "./bench/servers";
import { signInRequests } from "./bench/sign-in";

// What `npm run bench` runs: bench.ts <name> <seconds> <only> <processes>, against the database at DATABASE_URL and the build.
const [name = "", time = "5", only = "", processes = "1"] = process.argv.slice(2);
const seconds = Number(time);
const url = process.env.DATABASE_URL ?? "";
const secret = process.env.NEXTAUTH_SECRET ?? "";
const env = { DATABASE_URL: url, NEXTAUTH_SECRET: secret, YANLU_WORKER: "off", YANLU_PORTAL_CONGRESS: HEBI };
const CONNECTIONS = [1, 16];
const ENOUGH = 3_000;
const WARM_SECONDS = 2;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-bench-"));
const { db, end } = connect(url, { max: 2 });
const sql = postgres(url, {
  max: 2,
  onnotice: () => {},
  connection: { session_replication_role: "replica" },
});
await sql`select 1 from suggestions limit 1`.catch(() => {
  console.error(`没有可测的数据库，请先运行 · nothing to measure on; first: npm run seed:scale (${name})`);
  process.exit(1);
});
// Counted before this run adds what it writes to; what earlier runs have left there counts, for it is read like the rest.
const [size] = await sql<{ size: string; n: number; cities: number }[]>`
  select pg_size_pretty(pg_database_size(current_database())) as size,
    (select count(*)::int from suggestions) as n, (select count(*)::int from congresses) as cities`;
if ((size?.n ?? 0) > 2 * Number.parseInt(name, 10))
  console.log(
    `    ! 先前的测试留下了许多行 · earlier runs have left ${size?.n} suggestions; anew: npm run seed:scale`,
  );
await sql`update congresses set settings = jsonb_set(settings, '{apiPerMinute}', '10000')`;

const recording = await startYanlu({ ...env, YANLU_RECORD_SQL: path.join(folder, "now") }, "bench-record");
const people = {
  staff: await signIn(db, { account: "staff1", role: "staff" }, secret),
  leader: await signIn(db, { account: "leader1", role: "leader" }, secret),
  deputy: await signIn(db, { account: "d001", role: "deputy" }, secret),
  handler: await signIn(db, { account: "jiaotong-1", role: "unit_handler" }, secret),
};
const signInAt = async (server: Server) => signInRequests(server.origin, "d002", DEMO_PASSWORD);
const world = { sql, url, congressId: HEBI, people, rows: ENOUGH, others: await otherCities() };
const all = await scenariosOf({ ...world, signIn: await signInAt(recording) });
// What autovacuum does within a minute of so many new rows.
await sql`analyze`;
const chosen = all.filter((scenario) => scenario.name.includes(only));
console.log(`${chosen.length} scenarios on ${url.split("/").at(-1)}`);

const queries = new Map<string, number>();
for (const scenario of chosen) queries.set(scenario.name, await recorded(scenario));
await recording.stop();

const server = await startYanlu(env, "bench", Number(processes));
const floor = await startFloor(env, folder);
const lines: Line[] = [];
for (const scenario of chosen) lines.push(await measured(scenario));
const memories = server.memory();
await Promise.all([server.stop(), floor.stop()]);

const report: Report = {
  machine: `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node.js ${process.version}`,
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"]).toString().trim(),
  database: { suggestions: size?.n ?? 0, cities: size?.cities ?? 0, size: size?.size ?? "" },
  ...{ seconds, coldStart: server.coldStart, lines },
  memory: memories.toSorted((a, b) => b.most - a.most)[0] ?? { now: Number.NaN, most: Number.NaN },
  ...(memories.length > 1 && { processes: memories }),
};
console.log(`\n${table(report)}`);
// A part of the scenarios is for whoever works on them; the page keeps whole runs.
if (only === "") console.log(keepReport(report, name));
await Promise.all([sql.end(), end()]);
process.exit(0);

/** Who writes in the cities beside the first. */
async function otherCities() {
  const cities = await sql<
    { id: string }[]
  >`select id from congresses where id <> ${HEBI} order by id limit 9`;
  const writer = (accounts: string, account: string, role: Viewer["role"]) =>
    signIn(db, { account: `${accounts}${account}`, role }, secret, 5);
  return Promise.all(
    cities.map(async ({ id }) => {
      const accounts = `${id}-`;
      const [deputy, staff, handler] = await Promise.all([
        writer(accounts, "d001", "deputy"),
        writer(accounts, "staff1", "staff"),
        writer(accounts, "jiaotong-1", "unit_handler"),
      ]);
      return { congressId: id, accounts, people: { deputy, staff, handler } };
    }),
  );
}

/** How many statements one request takes, when what a process keeps is warm; and keeps them for the floor. */
async function recorded({ name, next, stock }: Scenario): Promise<number> {
  const now = path.join(folder, "now");
  // Writes may go round ten cities, and each is new once.
  for (let warm = 0; warm < (stock ? 12 : 3); warm += 1) await once(recording, next);
  fs.writeFileSync(now, "");
  const status = await once(recording, next);
  if (status >= 400) console.log(`    ${name}: ${status}`);
  fs.renameSync(now, path.join(folder, slug(name)));
  return fs.readFileSync(path.join(folder, slug(name)), "utf8").split("\n").length - 1;
}

async function once({ origin }: Server, next: Next): Promise<number> {
  const { path: place, body, ...rest } = next();
  const answer = await fetch(origin + place, {
    ...rest,
    ...(body === undefined ? {} : { body }),
    redirect: "manual",
  });
  const text = await answer.text();
  if (answer.status >= 400) console.log(`    ${place} ${answer.status} ${text.slice(0, 300)}`);
  return answer.status;
}

async function measured({ name, kind, next, stock, known }: Scenario): Promise<Line> {
  const asked = kind === "sign-in" ? await signInAt(server) : next;
  const loads: Load[] = [];
  const under: Load[] = [];
  // A server at work has done this before: what it compiles while it is new is not measured.
  if (known) await drive(server.origin, asked, { connections: 1, seconds, most: known });
  // So has PostgreSQL, on every connection: it looks for a plan for the first five times that it is asked something.
  const warm = stock ? { connections: 16, most: Math.floor(stock / 12) } : { connections: 8 };
  await drive(server.origin, asked, { seconds: WARM_SECONDS, ...warm });
  for (const connections of CONNECTIONS) {
    const most = stock && Math.floor((stock - 100) / (connections === 1 ? 12 : 4));
    loads.push(await drive(server.origin, asked, { connections, seconds, ...(most && { most }) }));
    const bare: Next = () => ({ method: "GET", path: `/${slug(name)}`, headers: {} });
    if (kind === "page" || kind === "read")
      under.push(await drive(floor.origin, bare, { connections, seconds: Math.min(3, seconds) }));
  }
  const line = { name, kind, queries: queries.get(name) ?? 0, loads, floor: under };
  for (const [index, load] of loads.entries())
    console.log(
      `${name.padEnd(36)} ${load.connections} x ${load.perSecond.toFixed(0)}/s p50 ${load.p50.toFixed(1)} p95 ${load.p95.toFixed(1)} errors ${load.errors} queries ${line.queries} floor ${under[index]?.perSecond.toFixed(0) ?? "-"}`,
    );
  const memory = server.memory().map(({ most }) => `${Math.round(most)} MB`);
  console.log(`${"".padEnd(36)} memory so far ${memory.join(", ")}`);
  return line;
}

function slug(name: string): string {
  return name.replace(/\W+/g, "-");
}
