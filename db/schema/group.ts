import { date, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { SplitPart } from "@/domain/group/kinds";
import { linkKind, splitState } from "./enums";
import { ownedBy, ownKey, refersTo } from "./keys";
import { suggestions } from "./suggestion";

/** Cases on the same matter that are handled together, each answered by itself (并案; Henan Art. 21). */
export const groups = pgTable(
  "groups",
  {
    ...ownKey(),
    mainId: uuid().notNull(),
    reason: text().notNull(),
    mergedBy: uuid().notNull(),
    mergedOn: date().notNull(),
    dissolvedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.mainId, suggestions),
    index().on(t.congressId, t.mainId),
  ],
);

/** A bond between two cases: a split, or the same matter in another year. */
export const links = pgTable(
  "links",
  {
    ...ownedBy(),
    fromId: uuid().notNull(),
    toId: uuid().notNull(),
    kind: linkKind().notNull(),
    note: text().notNull().default(""),
    linkedBy: uuid().notNull(),
    linkedOn: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.fromId, t.toId, t.kind] }),
    refersTo(t, t.fromId, suggestions),
    refersTo(t, t.toId, suggestions),
    index().on(t.congressId, t.toId),
  ],
);

/** A proposal to split a text with more than one matter (一事一议); the deputy agrees or not. */
export const splits = pgTable(
  "splits",
  {
    ...ownKey(),
    suggestionId: uuid().notNull(),
    state: splitState().notNull().default("proposed"),
    parts: jsonb().$type<SplitPart[]>().notNull(),
    reason: text().notNull(),
    proposedBy: uuid().notNull(),
    proposedOn: date().notNull(),
    answer: text().notNull().default(""),
    answeredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.suggestionId, suggestions),
    index().on(t.congressId, t.suggestionId),
  ],
);
