import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { FactOf, Subject } from "@/domain/statistics/catalogue";
import type { Scope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import { assignments as a, commitments as c, replies as r, ratings, suggestions as s } from "../schema";
import { matching, NOTHING_ASKED, ON } from "./commitment";
import { commitmentFact } from "./commitment-facts";
import { cosignerRatingFact, isCosignersLast } from "./cosigner-rating-facts";
import { fact } from "./facts";
import { owes } from "./finding-sources";
import { inScope } from "./statistics";
import { isWork, workFact, workOf } from "./work-facts";

/** Where the rows that a figure counts come from; every source holds its case as `suggestions`. */
export type Source<S extends Subject> = {
  from: SQL;
  /** The same with the assignment through which a row belongs to a unit. */
  byUnit: SQL;
  /** The rows of a scope that the viewer may see. */
  where: (viewer: Viewer, scope: Scope, today: Day) => SQL;
  fact: (name: FactOf<S>, today: Day) => SQL;
};

const owing = sql`join ${a} on ${owes}`;
const promised = sql`${c} join ${r} on ${ON.reply} join ${a} on ${ON.work} join ${s} on ${ON.case}`;
const worked = sql`${a} join ${s} on ${ON.case}`;
const rated = sql`${ratings} join ${s} on ${s.congressId} = ${ratings.congressId} and ${s.id} = ${ratings.suggestionId}`;

/** The rows of a scope of cases, as far as they were accepted and are counted. */
const counted = (viewer: Viewer, scope: Scope, today: Day, also?: SQL): SQL =>
  and(inScope(viewer, scope), fact("filed", today), also) ?? sql`false`;

/** One source of rows for each kind of row that figures count. */
export const SOURCES: { readonly [S in Subject]: Source<S> } = {
  case: { from: sql`${s}`, byUnit: sql`${s} ${owing}`, where: counted, fact },
  commitment: {
    from: promised,
    byUnit: promised,
    where: (viewer, { year, ...scope }, today) =>
      matching(viewer, { ...NOTHING_ASKED, ...scope, caseYear: year }, today),
    fact: commitmentFact,
  },
  work: {
    from: worked,
    byUnit: worked,
    where: (viewer, scope, today) => counted(viewer, scope, today, sql`${isWork} and ${workOf(viewer)}`),
    fact: workFact,
  },
  cosignerRating: {
    from: rated,
    byUnit: sql`${rated} ${owing}`,
    where: (viewer, scope, today) => counted(viewer, scope, today, isCosignersLast),
    fact: cosignerRatingFact,
  },
};
