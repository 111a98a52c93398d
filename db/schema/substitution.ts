import { date, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { ownKey, refersTo } from "./keys";
import { units } from "./organisation";
import { users } from "./person";

/** Who stands in for a handler or head of a unit while he is away. */
export const substitutions = pgTable(
  "substitutions",
  {
    ...ownKey(),
    unitId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    substituteId: uuid()
      .notNull()
      .references(() => users.id),
    fromOn: date().notNull(),
    untilOn: date().notNull(),
    reason: text().notNull(),
    enteredBy: uuid().notNull(),
    endedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.substituteId),
    refersTo(t, t.unitId, units),
    index().on(t.congressId, t.unitId),
    index().on(t.congressId, t.userId, t.untilOn),
  ],
);
