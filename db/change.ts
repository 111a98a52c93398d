import "server-only";
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client";
import { statement } from "./statement";

/** A table whose rows go from state to state, and count their versions. */
type Moving = PgTable & Record<"congressId" | "id" | "state" | "version", PgColumn>;

/** A row as somebody saw it. */
type Seen = { congressId: string; id: string; state: string; version: number };

/** As the driver takes it. */
type Told = string | number | boolean | null;

/**
 * How rows of a table are changed, as long as they are as they were seen; the version of the one that was is returned.
 * A statement is written once for each set of fields (db/statement.ts).
 */
export function changesOf<Table extends Moving>(table: Table) {
  const columns: Record<string, PgColumn> = getTableColumns(table);
  const written = new Map<string, ReturnType<typeof changeFor>>();
  return (
    tx: Tx,
    { congressId, id, state, version }: Seen,
    change: Partial<Record<keyof Table["$inferSelect"], unknown>>,
  ) => {
    const told = Object.entries(change).filter(([, value]) => value !== undefined);
    const fields = told.map(([field]) => field);
    const ask = written.get(fields.join()) ?? changeFor(table, fields);
    written.set(fields.join(), ask);
    return ask(
      tx,
      congressId,
      id,
      state,
      version,
      ...told.map(([field, value]) => toldAs(columns[field], value)),
    );
  };
}

const changeFor = (table: Moving, fields: readonly string[]) =>
  statement((db, congressId: string, id: string, state: string, version: number, ...values: Told[]) =>
    db
      .update(table)
      .set(Object.fromEntries(fields.map((field, index) => [field, sql`${values[index]}`])))
      .where(
        and(
          eq(table.congressId, congressId),
          eq(table.id, id),
          eq(table.state, state),
          eq(table.version, version),
        ),
      )
      .returning({ version: table.version }),
  );

const toldAs = (column: PgColumn | undefined, value: unknown): Told =>
  value === null ? null : (column?.mapToDriverValue(value) as Told);
