import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { oversees, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, directiveReceipts, directives, suggestions, units, users } from "../schema";
import { statement } from "../statement";
import { visibleTo } from "./visible";

const giver = alias(users, "giver");
const reader = alias(users, "reader");

/** Urgings and instructions on a case, the newest first, with who read them. A unit sees its own receipts. */
export async function listDirectives(db: Reader, viewer: Viewer, suggestionId: string) {
  const [given, receipts] = await Promise.all([
    givenOn(db, viewer, suggestionId),
    receiptsOf(db, viewer, suggestionId),
  ]);
  return given.map((directive) => ({
    ...directive,
    receipts: receipts.filter(({ directiveId }) => directiveId === directive.id),
  }));
}

const givenOn = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      id: directives.id,
      kind: directives.kind,
      text: directives.text,
      answerBy: directives.answerBy,
      givenBy: giver.name,
      givenAs: directives.givenAs,
      givenAt: directives.givenAt,
    })
    .from(directives)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, directives.congressId), eq(suggestions.id, directives.suggestionId)),
    )
    .innerJoin(giver, eq(giver.id, directives.givenBy))
    .where(and(visibleTo(viewer), eq(directives.suggestionId, suggestionId), concerned(viewer)))
    .orderBy(desc(directives.givenAt)),
);

const receiptsOf = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      id: directiveReceipts.id,
      directiveId: directiveReceipts.directiveId,
      assignmentId: directiveReceipts.assignmentId,
      unit: { name: units.name, nameEn: units.nameEn },
      state: assignments.state,
      readBy: reader.name,
      readAt: directiveReceipts.readAt,
      answer: directiveReceipts.answer,
      answeredAt: directiveReceipts.answeredAt,
    })
    .from(directiveReceipts)
    .innerJoin(
      assignments,
      and(
        eq(assignments.congressId, directiveReceipts.congressId),
        eq(assignments.id, directiveReceipts.assignmentId),
      ),
    )
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .leftJoin(reader, eq(reader.id, directiveReceipts.readBy))
    .where(
      and(
        eq(directiveReceipts.congressId, viewer.congressId),
        eq(assignments.suggestionId, suggestionId),
        oversees(viewer) ? undefined : ofOwnUnit(viewer),
      ),
    )
    .orderBy(asc(units.name)),
);

const ofOwnUnit = ({ unitId }: Viewer): SQL => (unitId ? eq(assignments.unitId, unitId) : sql`false`);

/** Overseers see every directive, a unit those that were given to it; a deputy is told what came of them. */
function concerned(viewer: Viewer): SQL {
  if (oversees(viewer)) return sql`true`;
  return sql`exists (select 1 from ${directiveReceipts} join ${assignments} on ${and(
    eq(assignments.congressId, directiveReceipts.congressId),
    eq(assignments.id, directiveReceipts.assignmentId),
  )} where ${and(
    eq(directiveReceipts.congressId, directives.congressId),
    eq(directiveReceipts.directiveId, directives.id),
    ofOwnUnit(viewer),
  )})`;
}
