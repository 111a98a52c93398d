import "server-only";
import { getTableColumns, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Reader } from "./client";

/**
 * Puts rows into a table, all columns of each. They come as one value, so that the statement is the same for however
 * many: it is written once (db/statement.ts), and planned once on each connection.
 */
export const rowsInto = <Table extends PgTable>(db: Reader, table: Table, rows: string) =>
  db
    .insert(table)
    .select(
      sql`select ${columnsOf(table)} from json_populate_recordset(null::${table}, ${rows}::text::json)`,
    );

const columnsOf = (table: PgTable) =>
  sql.join(
    fieldsOf(table).map((field) => sql.identifier(toSnakeCase(field))),
    sql`, `,
  );

/** Rows as that one value. */
export const asRows = <Table extends PgTable>(rows: readonly Table["$inferSelect"][]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [toSnakeCase(field), value])),
    ),
  );

/** For a row that is there already: it becomes as the new one is. */
export const asNew = (table: PgTable, ...fields: readonly string[]) =>
  Object.fromEntries(
    fieldsOf(table)
      .filter((field) => fields.length === 0 || fields.includes(field))
      .map((field) => [field, sql`excluded.${sql.identifier(toSnakeCase(field))}`]),
  );

const fieldsOf = (table: PgTable): string[] => Object.keys(getTableColumns(table));
