import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { FactOf } from "@/domain/statistics/catalogue";
import { ratings as r } from "../schema";

/** A fact as a condition on a row of `ratings`; never null, so that it can be counted. */
export const cosignerRatingFact = (name: FactOf<"cosignerRating">): SQL =>
  sql`coalesce((${FACTS[name]}), false)`;

const newer = alias(r, "newer");

/** What a co-signer thinks now: his newest rating of a case. It counts for nothing and is shown apart. */
export const isCosignersLast: SQL = sql`not ${r.counts} and not exists (select 1 from ${r} ${sql.identifier("newer")}
  where ${newer.congressId} = ${r.congressId} and ${newer.suggestionId} = ${r.suggestionId}
    and ${newer.userId} = ${r.userId} and ${newer.round} > ${r.round})`;

const FACTS = {
  cosignerRated: isCosignersLast,
  cosignerSatisfied: sql`${isCosignersLast} and ${r.overall} = 'satisfied'`,
  cosignerBasically: sql`${isCosignersLast} and ${r.overall} = 'basically_satisfied'`,
  cosignerDissatisfied: sql`${isCosignersLast} and ${r.overall} = 'dissatisfied'`,
} satisfies Record<FactOf<"cosignerRating">, SQL>;
