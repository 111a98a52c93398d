import "server-only";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { arbitrations, suggestions, units, users } from "../schema";
import { statement } from "../statement";
import { arbitrationOpen, disputed } from "./dispute";
import { type Parts, partsOf } from "./in-parts";
import { visibleTo } from "./visible";

const caller = alias(users, "caller");
const decider = alias(users, "decider");

/** The last arbitration about a case, or null. */
export async function findArbitration(db: Reader, viewer: Viewer, suggestionId: string) {
  const [row] = await lastOne(db, viewer, suggestionId);
  return row ?? null;
}

const lastOne = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      id: arbitrations.id,
      state: arbitrations.state,
      question: arbitrations.question,
      reasons: arbitrations.reasons,
      calledOn: arbitrations.calledOn,
      calledBy: caller.name,
      unit: { name: units.name, nameEn: units.nameEn },
      decision: arbitrations.decision,
      decidedOn: arbitrations.decidedOn,
      decidedBy: decider.name,
    })
    .from(arbitrations)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, arbitrations.congressId), eq(suggestions.id, arbitrations.suggestionId)),
    )
    .innerJoin(caller, eq(caller.id, arbitrations.calledBy))
    .leftJoin(decider, eq(decider.id, arbitrations.decidedBy))
    .leftJoin(units, and(eq(units.congressId, arbitrations.congressId), eq(units.id, arbitrations.unitId)))
    .where(and(visibleTo(viewer), eq(arbitrations.suggestionId, suggestionId)))
    .orderBy(desc(arbitrations.calledOn))
    .limit(1),
);

/** An arbitration as its page shows it. */
export type ArbitrationDetail = NonNullable<Awaited<ReturnType<typeof findArbitration>>>;

/** Cases that wait for an arbitration to be called or decided, and those that were decided, the newest last. */
export const listArbitrations = (db: Reader, viewer: Viewer) =>
  selectStandings(db)
    .where(theirs(viewer))
    .orderBy(...WAITING_FIRST);

/** The same, in parts. */
export async function everyArbitration(db: Reader, viewer: Viewer): Promise<Parts<Standing>> {
  const found = await db
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(theirs(viewer))
    .orderBy(...WAITING_FIRST);
  return partsOf(found, (part) =>
    selectStandings(db).where(and(visibleTo(viewer), inArray(suggestions.id, part))),
  );
}

/** A case that an arbitration is about, and how that stands. */
export type Standing = Awaited<ReturnType<typeof listArbitrations>>[number];

const stands = sql<"called" | "waiting" | "decided">`case when ${arbitrationOpen} then 'called'
  when ${disputed} then 'waiting' else 'decided' end`;
const decided = sql`exists (select 1 from ${arbitrations} where ${and(
  eq(arbitrations.congressId, suggestions.congressId),
  eq(arbitrations.suggestionId, suggestions.id),
  eq(arbitrations.state, "decided"),
)})`;

const theirs = (viewer: Viewer) =>
  and(
    visibleTo(viewer),
    sql`(${decided} or (${inArray(suggestions.state, ["accepted", "dispatching"])} and ${disputed}))`,
  );

const WAITING_FIRST = [
  asc(sql`${stands} = 'decided'`),
  asc(stands),
  asc(suggestions.number),
  asc(suggestions.id),
];

const selectStandings = (db: Reader) =>
  db
    .select({
      id: suggestions.id,
      title: suggestions.title,
      series: suggestions.series,
      number: suggestions.number,
      stands,
    })
    .from(suggestions)
    .$dynamic();
