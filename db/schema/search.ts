import { customType, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { ownedBy } from "./keys";
import { suggestions } from "./suggestion";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * The words of each case, to be looked through: a cache of the rows they come from, written in the transaction of
 * the command that changes them (`db/search.ts`), compared every night. Whoever reads it joins the case and asks
 * `visibleTo`.
 */
export const searchEntries = pgTable(
  "search_entries",
  {
    ...ownedBy(),
    suggestionId: uuid().notNull(),
    words: tsvector().notNull(),
    /** SHA-256 of what the words were made of; the same words are not written twice. */
    digest: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.suggestionId] }),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    // btree_gin lets the congress lead: another city's hits are not even looked at.
    index("the_words_of_cases").using("gin", t.congressId, t.words),
  ],
);
