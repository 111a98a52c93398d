import { type AnyPgColumn, foreignKey, text, uuid } from "drizzle-orm/pg-core";

/** The two columns that lead every primary key: whose row, and which (architecture.md, decision 2). */
export const ownKey = () => ({
  congressId: text().notNull(),
  id: uuid().notNull().defaultRandom(),
});

/** The column that leads every foreign key. */
export const ownedBy = () => ({ congressId: text().notNull() });

type Owned = { congressId: AnyPgColumn; id: AnyPgColumn };

/** A foreign key to a row of the same congress. */
export const refersTo = (own: { congressId: AnyPgColumn }, column: AnyPgColumn, target: Owned) =>
  foreignKey({ columns: [own.congressId, column], foreignColumns: [target.congressId, target.id] });
