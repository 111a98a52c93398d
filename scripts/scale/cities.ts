import type postgres from "postgres";
import { SYSTEM_USER_ID } from "@/domain/viewer";
import { cityTables } from "./catalogue";
import { blocksOf, columnsOf, pour } from "./copy";
import { type City, inCity } from "./rewrite";

/** How the n-th city beside the first is named. */
export const cityName = (n: number): string => `city-${String(n).padStart(3, "0")}`;

/** Founds the n-th city: the organisation, the people and all cases of the first one, under its own ids. */
export async function foundCity(writer: postgres.Sql, url: string, from: string, n: number): Promise<void> {
  const to = cityName(n);
  const city: City = { from, to, hex: n.toString(16).padStart(4, "0"), shared: new Set([SYSTEM_USER_ID]) };
  await writer`insert into congresses select (jsonb_populate_record(c, jsonb_build_object('id', ${to}::text))).*
    from congresses c where id = ${from}`;
  await copyPeople(writer, url, city);
  for (const table of await cityTables(writer)) {
    const rows = `select ${columnsOf(table)} from ${table.name} where congress_id = '${from}'`;
    await pour(writer, table, changed(blocksOf(url, rows), city));
  }
}

async function* changed(blocks: AsyncIterable<string>, city: City) {
  for await (const block of blocks) yield inCity(block, city);
}

async function copyPeople(writer: postgres.Sql, url: string, city: City): Promise<void> {
  const columns = ["account", "id", "name", "password_hash", "email", "language", "must_change_password"];
  const people = { name: "users", columns: columns.map((name) => ({ name, type: "text" })) };
  const rows = `select '${city.to}' || '-' || account, ${columns.slice(1).join(", ")} from users
    where id in (select user_id from memberships where congress_id = '${city.from}') and id <> '${SYSTEM_USER_ID}'`;
  await pour(writer, people, changed(blocksOf(url, rows), city));
}
