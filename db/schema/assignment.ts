import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  assignmentKind,
  assignmentState,
  contactPhase,
  contactWay,
  extensionGround,
  extensionState,
  returnState,
} from "./enums";
import { ownKey } from "./keys";
import { units } from "./organisation";
import { users } from "./person";
import { suggestions } from "./suggestion";

/** A case in the hands of one unit. */
export const assignments = pgTable(
  "assignments",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    suggestionId: uuid().notNull(),
    unitId: uuid().notNull(),
    kind: assignmentKind().notNull(),
    state: assignmentState().notNull().default("pending_receipt"),
    /** This assignment's own day of 交办; a re-assignment has a new one. */
    assignedOn: date().notNull(),
    /** The assignment that was returned and that this one replaces. */
    replacesId: uuid(),
    handlerId: uuid().references(() => users.id),
    returnWindowOpened: boolean().notNull().default(false),
    opinion: text(),
    opinionDraftedBy: uuid(),
    opinionSentBy: uuid(),
    opinionSentOn: date(),
    opinionRejections: integer().notNull().default(0),
    waived: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.handlerId),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    foreignKey({ columns: [t.congressId, t.unitId], foreignColumns: [units.congressId, units.id] }),
    index().on(t.congressId, t.suggestionId),
    // The case too: which cases a unit has, without reading its work.
    index("cases_of_a_unit").on(t.congressId, t.unitId, t.state, t.suggestionId),
    uniqueIndex("one_lead_for_each_case")
      .on(t.congressId, t.suggestionId)
      .where(sql`${t.kind} = 'lead' and ${t.state} not in ('returned', 'cancelled')`),
    uniqueIndex("a_unit_once_for_each_case")
      .on(t.congressId, t.suggestionId, t.unitId)
      .where(sql`${t.state} not in ('returned', 'cancelled')`),
    check("only_a_co_unit_gives_an_opinion", sql`${t.kind} = 'co' or ${t.opinion} is null`),
  ],
);

const ofAssignment = () => ({ ...ownKey(), assignmentId: uuid().notNull() });

/** A unit's request to give a case back, and what became of it (Henan Art. 14). */
export const returnRequests = pgTable(
  "return_requests",
  {
    ...ofAssignment(),
    state: returnState().notNull(),
    reason: text().notNull(),
    proposedUnitId: uuid(),
    proposedBy: uuid().notNull(),
    consentedBy: uuid(),
    requestedOn: date(),
    decidedBy: uuid(),
    decidedOn: date(),
    decision: text(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.proposedUnitId),
    foreignKey({
      columns: [t.congressId, t.assignmentId],
      foreignColumns: [assignments.congressId, assignments.id],
    }),
    foreignKey({ columns: [t.congressId, t.proposedUnitId], foreignColumns: [units.congressId, units.id] }),
    index().on(t.congressId, t.assignmentId),
  ],
);

/** A unit's request for more time, told to the deputy (代表法 Art. 51 ¶2). */
export const extensions = pgTable(
  "extensions",
  {
    ...ofAssignment(),
    state: extensionState().notNull(),
    ground: extensionGround().notNull(),
    noteToDeputy: text().notNull(),
    proposedBy: uuid().notNull(),
    proposedOn: date().notNull(),
    consentedBy: uuid(),
    decidedBy: uuid(),
    decidedOn: date(),
    decision: text(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    foreignKey({
      columns: [t.congressId, t.assignmentId],
      foreignColumns: [assignments.congressId, assignments.id],
    }),
    index().on(t.congressId, t.assignmentId),
  ],
);

/** A contact with the deputy before, during or after the handling (rules.md §1.8). */
export const contactRecords = pgTable(
  "contact_records",
  {
    ...ofAssignment(),
    suggestionId: uuid().notNull(),
    round: integer().notNull(),
    phase: contactPhase().notNull(),
    way: contactWay().notNull(),
    heldOn: date().notNull(),
    place: text().notNull().default(""),
    people: text().notNull(),
    summary: text().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    confirmedAt: timestamp({ withTimezone: true }),
    objectedAt: timestamp({ withTimezone: true }),
    objection: text(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    foreignKey({
      columns: [t.congressId, t.assignmentId],
      foreignColumns: [assignments.congressId, assignments.id],
    }),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    index().on(t.congressId, t.suggestionId),
    index().on(t.congressId, t.assignmentId),
  ],
);
