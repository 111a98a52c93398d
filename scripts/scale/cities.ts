import type postgres from "postgres";
import { SYSTEM_USER_ID } from "@/domain/viewer";
import { cityTables } from "./catalogue";
import { blocksOf, columnsOf, pour } from "./copy";
import { type City, inCity, lettersOf } from "./rewrite";

/** How the n-th city beside the first is named. */
export const cityName = (n: number): string => `city-${String(n).padStart(3, "0")}`;

/** Founds the n-th city: the organisation, the people and all cases of the first one, under its own ids. */
export async function foundCity(writer: postgres.Sql, url: string, from: string, n: number): Promise<void> {
  const to = cityName(n);
  const hex = lettersOf(n, await middlesOf(writer, from));
  const city: City = { from, to, hex, shared: new Set([SYSTEM_USER_ID]) };
  await writer`insert into congresses select (jsonb_populate_record(c, jsonb_build_object('id', ${to}::text))).*
    from congresses c where id = ${from}`;
  await copyPeople(writer, url, city);
  for (const table of await cityTables(writer)) {
    const rows = `select ${columnsOf(table)} from ${table.name} where congress_id = '${from}'`;
    await pour(writer, table, changed(blocksOf(url, rows), city));
  }
}

/** The letters in the middle of the ids of a city's people: the only ids that no congress stands before. */
async function middlesOf(writer: postgres.Sql, congressId: string): Promise<ReadonlySet<string>> {
  const rows = await writer<{ middle: string }[]>`select distinct substr(user_id::text, 10, 4) as middle
    from memberships where congress_id = ${congressId}`;
  return new Set(rows.map(({ middle }) => middle));
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
