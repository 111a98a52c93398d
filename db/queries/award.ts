import "server-only";
import { and, asc, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { standingOf } from "@/domain/award/standing";
import { awardWorkflow } from "@/domain/award/workflow";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Role, Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { awards, awardVotes, nominations, suggestions, units, users } from "../schema";
import { statement } from "../statement";
import { countVotes } from "./award-votes";
import { visibleTo } from "./visible";

// Who takes part or watches; everybody else reads the published list only.
const INSIDERS: readonly Role[] = [
  "staff",
  "committee",
  "leader",
  "unit_head",
  "government_office",
  "auditor",
  "system",
];

/** Selections that the viewer may see: all for those who take part, else the published ones. */
const shownTo = (viewer: Viewer): SQL =>
  and(
    eq(awards.congressId, viewer.congressId),
    INSIDERS.includes(viewer.role) ? undefined : eq(awards.state, "published"),
  ) ?? sql`false`;

/** The selections, the newest year first, with how many were nominated. */
export function listAwards(db: Reader, viewer: Viewer) {
  const nominated = db
    .select({ awardId: nominations.awardId, nominated: count().as("nominated") })
    .from(nominations)
    .where(eq(nominations.congressId, viewer.congressId))
    .groupBy(nominations.awardId)
    .as("nominated");
  return db
    .select({
      id: awards.id,
      year: awards.year,
      kind: awards.kind,
      state: awards.state,
      places: awards.places,
      openedOn: awards.openedOn,
      publishedOn: awards.publishedOn,
      nominated: sql<number>`coalesce(${nominated.nominated}, 0)::int`,
    })
    .from(awards)
    .leftJoin(nominated, eq(nominated.awardId, awards.id))
    .where(shownTo(viewer))
    .orderBy(desc(awards.year), asc(awards.kind));
}
/**
 * One selection with its nominations as far as the viewer may see them. Votes are told to staff, and to those who
 * take part once the list is published; a voter always finds his own ballot. 404 when it is not shown to him.
 */
export async function findAward(db: Reader, viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound();
  const [award] = await db
    .select()
    .from(awards)
    .where(and(shownTo(viewer), eq(awards.id, id)));
  if (!award) throw notFound();
  const votes = await countVotes(db, viewer.congressId, id);
  const [rows, ballot, voters] = await Promise.all([
    listNominations(db, viewer, id),
    ownBallot(db, viewer, id),
    countVoters(db, viewer, id),
  ]);
  const insider = INSIDERS.includes(viewer.role);
  const told =
    viewer.role === "staff" ? award.state !== "nominating" : award.state === "published" && insider;
  const votesOf = new Map(votes.map((one) => [one.id, one.votes]));
  const subject = {
    state: award.state,
    nominations: votes.length,
    votes: votes.reduce((sum, one) => sum + one.votes, 0),
  };
  return {
    award,
    nominations: rows.map((row) => ({ ...row, votes: told ? (votesOf.get(row.id) ?? 0) : null })),
    ballot,
    voters,
    standing: viewer.role === "staff" && award.state === "voting" ? standingOf(votes, award.places) : null,
    offers: awardWorkflow.offers(subject, viewer),
  };
}
export type AwardDetail = Awaited<ReturnType<typeof findAward>>;
// A commended suggestion is named to everybody; before that to those who may see the case.
function listNominations(db: Reader, viewer: Viewer, awardId: string) {
  const mayOpen = sql<boolean>`coalesce((${visibleTo(viewer)}), false)`;
  return db
    .select({
      id: nominations.id,
      reason: nominations.reason,
      commendedOn: nominations.commendedOn,
      nominatedBy: users.name,
      nominatedOn: nominations.nominatedOn,
      suggestionId: nominations.suggestionId,
      series: suggestions.series,
      number: suggestions.number,
      title: suggestions.title,
      mayOpen,
      unitId: nominations.unitId,
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(nominations)
    .innerJoin(users, eq(users.id, nominations.nominatedBy))
    .leftJoin(
      suggestions,
      and(eq(suggestions.congressId, nominations.congressId), eq(suggestions.id, nominations.suggestionId)),
    )
    .leftJoin(units, and(eq(units.congressId, nominations.congressId), eq(units.id, nominations.unitId)))
    .where(
      and(
        eq(nominations.congressId, viewer.congressId),
        eq(nominations.awardId, awardId),
        or(
          isNotNull(nominations.commendedOn),
          INSIDERS.includes(viewer.role) ? or(isNotNull(nominations.unitId), mayOpen) : undefined,
        ),
      ),
    )
    .orderBy(asc(nominations.nominatedOn), asc(suggestions.series), asc(suggestions.number), asc(units.name));
}

async function ownBallot(db: Reader, viewer: Viewer, awardId: string): Promise<string[]> {
  const rows = await votesOfAward(db, viewer, awardId, eq(awardVotes.userId, viewer.userId));
  return rows.map(({ nominationId }) => nominationId);
}

async function countVoters(db: Reader, viewer: Viewer, awardId: string): Promise<number> {
  const rows = await votesOfAward(db, viewer, awardId);
  return new Set(rows.map(({ userId }) => userId)).size;
}

function votesOfAward(db: Reader, viewer: Viewer, awardId: string, which?: SQL) {
  return db
    .select({ nominationId: awardVotes.nominationId, userId: awardVotes.userId })
    .from(awardVotes)
    .innerJoin(
      nominations,
      and(eq(nominations.congressId, awardVotes.congressId), eq(nominations.id, awardVotes.nominationId)),
    )
    .where(and(eq(awardVotes.congressId, viewer.congressId), eq(nominations.awardId, awardId), which));
}

/** The year in which a case was commended, or null; told to whoever may see the case. */
export async function commendedIn(db: Reader, viewer: Viewer, suggestionId: string): Promise<number | null> {
  const [row] = await commendations(db, viewer, suggestionId);
  return row?.year ?? null;
}

const commendations = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({ year: awards.year })
    .from(nominations)
    .innerJoin(awards, and(eq(awards.congressId, nominations.congressId), eq(awards.id, nominations.awardId)))
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, nominations.congressId), eq(suggestions.id, nominations.suggestionId)),
    )
    .where(and(visibleTo(viewer), eq(suggestions.id, suggestionId), isNotNull(nominations.commendedOn))),
);

/** The selection for which a case could be nominated now, or null: it takes nominations and does not have it yet. */
export async function openNomination(db: Reader, viewer: Viewer, suggestionId: string) {
  const [row] = await openNominations(db, viewer, suggestionId);
  return row ?? null;
}

const openNominations = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      id: awards.id,
      year: awards.year,
      series: suggestions.series,
      number: suggestions.number,
    })
    .from(suggestions)
    .innerJoin(
      awards,
      and(
        eq(awards.congressId, suggestions.congressId),
        eq(awards.kind, "suggestion"),
        eq(awards.state, "nominating"),
        sql`${awards.year} = extract(year from ${suggestions.acceptedOn})`,
      ),
    )
    .leftJoin(
      nominations,
      and(
        eq(nominations.congressId, awards.congressId),
        eq(nominations.awardId, awards.id),
        eq(nominations.suggestionId, suggestions.id),
      ),
    )
    .where(
      and(
        visibleTo(viewer),
        eq(suggestions.id, suggestionId),
        isNotNull(suggestions.repliedOn),
        isNull(nominations.id),
      ),
    ),
);
