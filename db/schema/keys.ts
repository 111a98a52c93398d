import { text, uuid } from "drizzle-orm/pg-core";

/** The two columns that lead every primary key: whose row, and which (architecture.md, decision 2). */
export const ownKey = () => ({
  congressId: text().notNull(),
  id: uuid().notNull().defaultRandom(),
});

/** The column that leads every foreign key. */
export const ownedBy = () => ({ congressId: text().notNull() });
