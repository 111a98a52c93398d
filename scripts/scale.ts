import postgres from "postgres";
import { connect } from "@/db/client";
import { createDatabase, onServer, withDatabase } from "@/db/databases";
import { repairSearch } from "@/db/search";
import { HEBI } from "@/db/seed/reference";
import { loadDemo } from "./load-demo";
import { cityName, foundCity } from "./scale/cities";
import { withoutIndexes } from "./scale/indexes";
import { shapeOf } from "./scale/plan";
import { fillYears } from "./scale/years";

// What `npm run seed:scale` runs once the server is up: scale.ts <database> <suggestions> [cities]
const [name = "", suggestions = "", cities] = process.argv.slice(2);
const address = process.env.DATABASE_URL;
if (!address || !name) throw new Error("scale.ts needs DATABASE_URL and the name of a database");

const BASE = "yanlu_scale_base";
const careless = { synchronous_commit: "off" };
const shape = shapeOf(Number(suggestions), cities === undefined ? undefined : Number(cities));

await timed("demo year", async () => {
  const base = withDatabase(address, BASE);
  await createDatabase(base);
  process.env.DATABASE_URL = `${base}?synchronous_commit=off`;
  return loadDemo(base);
});
await timed("a database with it", () =>
  onServer(address, async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql`create database ${sql(name)} template ${sql(BASE)}`;
  }),
);

const own = withDatabase(address, name);
// Rows are copied from what is right already: no trigger or foreign key looks at them again.
const writer = postgres(own, {
  max: 1,
  connection: { ...careless, session_replication_role: "replica", maintenance_work_mem: "512MB" },
});
const { db, end } = connect(own, { max: 1, careless: true });
await withoutIndexes(writer, () =>
  timed(`${shape.each} in the first city`, () => fillYears(writer, own, HEBI, shape.each)),
);
await timed("their words", () => repairSearch(db, HEBI));
await withoutIndexes(writer, async () => {
  for (let n = 1; n < shape.cities; n += 1) await timed(cityName(n), () => foundCity(writer, own, HEBI, n));
});
await timed("statistics of the planner", () => writer`vacuum (analyze)`);
const [row] =
  await writer`select count(*)::int as n, pg_size_pretty(pg_database_size(current_database())) as size from suggestions`;
console.log(`    ${row?.n} suggestions, ${row?.size}`);
await Promise.all([writer.end(), end()]);
process.exit(0);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  console.log(`    ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${what}`);
  return result;
}
