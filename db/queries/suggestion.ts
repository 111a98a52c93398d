import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { notFound } from "@/domain/refusal";
import { suggestionWorkflow } from "@/domain/suggestion/workflow";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import {
  categories,
  congressSessions,
  cosigners,
  delegations,
  ratings,
  suggestions,
  terms,
  units,
  users,
  wishedUnits,
} from "../schema";
import { statement } from "../statement";
import { suggestionSubject } from "./suggestion-subject";
import { visibleTo } from "./visible";

/** One suggestion with the names around it. What the viewer may not see is not there. */
export async function findSuggestion(db: Reader, viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound();
  const [found] = await suggestionAround(db, viewer, id);
  if (!found) throw notFound();
  const { suggestion, ...around } = found;
  return { ...suggestion, ...around };
}

const suggestionAround = statement((db, viewer: Viewer, id: string) =>
  db
    .select({
      suggestion: suggestions,
      lead: users.name,
      category: { name: categories.name, nameEn: categories.nameEn },
      delegation: { name: delegations.name, nameEn: delegations.nameEn },
      term: terms.number,
      session: congressSessions.number,
    })
    .from(suggestions)
    .innerJoin(users, eq(users.id, suggestions.leadId))
    .innerJoin(terms, and(eq(terms.congressId, suggestions.congressId), eq(terms.id, suggestions.termId)))
    .leftJoin(
      categories,
      and(eq(categories.congressId, suggestions.congressId), eq(categories.id, suggestions.categoryId)),
    )
    .leftJoin(
      delegations,
      and(eq(delegations.congressId, suggestions.congressId), eq(delegations.id, suggestions.delegationId)),
    )
    .leftJoin(
      congressSessions,
      and(
        eq(congressSessions.congressId, suggestions.congressId),
        eq(congressSessions.id, suggestions.sessionId),
      ),
    )
    .where(and(visibleTo(viewer), eq(suggestions.id, id))),
);

/** A suggestion as its page shows it. */
export type SuggestionDetail = Awaited<ReturnType<typeof findSuggestion>>;

/** What the viewer could do to it now, with the reasons against. `assume`: facts that the form itself will bring. */
export async function suggestionOffers(
  db: Reader,
  viewer: Viewer,
  suggestion: SuggestionDetail,
  now: Date,
  assume: { hasCategory?: true; similarChecked?: true; secretChecked?: true } = {},
) {
  const subject = { ...(await suggestionSubject(db, suggestion, now)), ...assume };
  return { subject, offers: suggestionWorkflow.offers(subject, viewer) };
}

/** Who was named as co-signer, in order, and where each stands. Ask only for a suggestion the viewer was shown. */
export const listCosigners = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      userId: cosigners.userId,
      name: users.name,
      confirmedHash: cosigners.confirmedHash,
      confirmedAt: cosigners.confirmedAt,
      declinedAt: cosigners.declinedAt,
      withdrawalAgreedAt: cosigners.withdrawalAgreedAt,
    })
    .from(cosigners)
    .innerJoin(users, eq(users.id, cosigners.userId))
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, cosigners.congressId), eq(suggestions.id, cosigners.suggestionId)),
    )
    .where(and(visibleTo(viewer), eq(cosigners.suggestionId, suggestionId)))
    .orderBy(asc(cosigners.position)),
);

/** The units the deputy would like to see handle it. */
export const listWishedUnits = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(wishedUnits)
    .innerJoin(units, and(eq(units.congressId, wishedUnits.congressId), eq(units.id, wishedUnits.unitId)))
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, wishedUnits.congressId), eq(suggestions.id, wishedUnits.suggestionId)),
    )
    .where(and(visibleTo(viewer), eq(wishedUnits.suggestionId, suggestionId)))
    .orderBy(asc(units.name)),
);

/** Every rating of a suggestion, first round first; `counts` marks the lead deputy's. */
export const listRatings = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      id: ratings.id,
      round: ratings.round,
      userId: ratings.userId,
      name: users.name,
      counts: ratings.counts,
      handling: ratings.handling,
      result: ratings.result,
      overall: ratings.overall,
      reason: ratings.reason,
      demand: ratings.demand,
      ratedOn: ratings.ratedOn,
      enteredBy: ratings.enteredBy,
    })
    .from(ratings)
    .innerJoin(users, eq(users.id, ratings.userId))
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, ratings.congressId), eq(suggestions.id, ratings.suggestionId)),
    )
    .where(and(visibleTo(viewer), eq(ratings.suggestionId, suggestionId)))
    .orderBy(asc(ratings.round), asc(ratings.ratedOn)),
);
