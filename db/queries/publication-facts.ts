import "server-only";
import { and, asc, eq, inArray, isNotNull, ne, notInArray, sql } from "drizzle-orm";
import type { CaseFacts, PublicName } from "@/domain/publication/snapshot";
import type { PUBLISH_PROPOSALS } from "@/domain/reply/dictionary";
import type { PublicityChoice } from "@/domain/suggestion/dictionary";
import { caseNumber } from "@/domain/suggestion/number";
import type { Reader } from "../client";
import {
  assignments,
  categories,
  clocks,
  congressSessions,
  cosigners,
  delegations,
  ratings,
  suggestions as s,
  terms,
  units,
  users,
} from "../schema";
import { issuedReplies, type ReplyParts } from "./publication-replies";

/** The facts of a case, with the keys that others hold: its deputy's choice and its units' proposals. */
export type PublishableCase = {
  id: string;
  leadId: string;
  choice: PublicityChoice | null;
  proposals: (typeof PUBLISH_PROPOSALS)[number][];
  facts: CaseFacts;
};

/**
 * What may become public of these cases, in named columns: no telephone, no address, no account, no note that stays
 * inside. For whoever publishes, so without a viewer.
 */
export async function publishableCases(
  db: Reader,
  congressId: string,
  ids: readonly string[],
): Promise<Map<string, PublishableCase>> {
  if (ids.length === 0) return new Map();
  const of = { db, congressId, ids: [...ids] };
  const [rows, signers, work, due, verdicts, replies] = await Promise.all([
    caseRows(of),
    signerRows(of),
    unitRows(of),
    dueRows(of),
    ratingRows(of),
    issuedReplies(db, congressId, ids),
  ]);
  const mine = <Row extends { suggestionId: string }>(all: readonly Row[], id: string) =>
    all.filter(({ suggestionId }) => suggestionId === id);
  return new Map(
    rows.map((row) => [
      row.id,
      assemble(row, {
        signers: mine(signers, row.id),
        work: mine(work, row.id),
        dueOn: mine(due, row.id)[0]?.dueOn ?? null,
        rating: mine(verdicts, row.id).at(-1),
        replies: replies.get(row.id),
      }),
    ]),
  );
}

type Of = { db: Reader; congressId: string; ids: string[] };

const name = (table: typeof delegations | typeof categories | typeof units) => ({
  id: table.id,
  name: table.name,
  nameEn: table.nameEn,
});

function caseRows({ db, congressId, ids }: Of) {
  return db
    .select({
      ...{ id: s.id, leadId: s.leadId, lead: users.name, choice: s.publicity, state: s.state },
      ...{ series: s.series, number: s.number, period: s.period, title: s.title },
      ...{ situation: s.situation, cause: s.cause, points: s.points },
      ...{ submittedOn: s.submittedOn, acceptedOn: s.acceptedOn, assignedOn: s.assignedOn },
      ...{ repliedOn: s.repliedOn, closedOn: s.closedOn },
      delegation: name(delegations),
      category: name(categories),
      session: { id: congressSessions.id, term: terms.number, session: congressSessions.number },
    })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .innerJoin(terms, and(eq(terms.congressId, s.congressId), eq(terms.id, s.termId)))
    .leftJoin(
      congressSessions,
      and(eq(congressSessions.congressId, s.congressId), eq(congressSessions.id, s.sessionId)),
    )
    .leftJoin(delegations, and(eq(delegations.congressId, s.congressId), eq(delegations.id, s.delegationId)))
    .leftJoin(categories, and(eq(categories.congressId, s.congressId), eq(categories.id, s.categoryId)))
    .where(and(eq(s.congressId, congressId), inArray(s.id, ids)));
}

function signerRows({ db, congressId, ids }: Of) {
  return db
    .select({ suggestionId: cosigners.suggestionId, id: users.id, name: users.name })
    .from(cosigners)
    .innerJoin(users, eq(users.id, cosigners.userId))
    .where(
      and(
        eq(cosigners.congressId, congressId),
        inArray(cosigners.suggestionId, ids),
        isNotNull(cosigners.confirmedAt),
      ),
    )
    .orderBy(asc(cosigners.position));
}

function unitRows({ db, congressId, ids }: Of) {
  return db
    .select({ suggestionId: assignments.suggestionId, kind: assignments.kind, unit: name(units) })
    .from(assignments)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(
      and(
        eq(assignments.congressId, congressId),
        inArray(assignments.suggestionId, ids),
        notInArray(assignments.state, ["returned", "cancelled"]),
      ),
    )
    .orderBy(sql`${assignments.kind} = 'co'`, asc(units.name));
}

function dueRows({ db, congressId, ids }: Of) {
  return db
    .select({ suggestionId: clocks.suggestionId, dueOn: sql<string | null>`max(${clocks.dueOn})` })
    .from(clocks)
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, clocks.congressId), eq(assignments.id, clocks.assignmentId)),
    )
    .where(
      and(
        eq(clocks.congressId, congressId),
        inArray(clocks.suggestionId, ids),
        inArray(clocks.clock, ["reply", "secondReply"]),
        ne(assignments.state, "returned"),
      ),
    )
    .groupBy(clocks.suggestionId);
}

function ratingRows({ db, congressId, ids }: Of) {
  const { suggestionId, handling, result, overall, ratedOn } = ratings;
  return db
    .select({ suggestionId, handling, result, overall, ratedOn })
    .from(ratings)
    .where(and(eq(ratings.congressId, congressId), inArray(suggestionId, ids), ratings.counts))
    .orderBy(asc(ratings.round));
}

type Parts = {
  signers: Awaited<ReturnType<typeof signerRows>>;
  work: Awaited<ReturnType<typeof unitRows>>;
  dueOn: string | null;
  rating: Awaited<ReturnType<typeof ratingRows>>[number] | undefined;
  replies: ReplyParts | undefined;
};

type CaseRow = Awaited<ReturnType<typeof caseRows>>[number];

function assemble(row: CaseRow, { signers, work, dueOn, rating, replies }: Parts): PublishableCase {
  const { id, leadId, choice, title, situation, cause, points, state, period } = row;
  const { submittedOn, acceptedOn, assignedOn, repliedOn, closedOn } = row;
  const { proposals = [], ...said } = replies ?? {
    replies: [],
    outcomes: [],
    commitments: [],
    standings: [],
  };
  const facts: CaseFacts = {
    ...{ number: caseNumber(row), title, state, period },
    deputies: [
      { id: leadId, name: row.lead, lead: true },
      ...signers.map((signer) => ({ id: signer.id, name: signer.name, lead: false })),
    ],
    delegation: named(row.delegation),
    category: named(row.category),
    session: sessionOf(row.session),
    days: { submittedOn, acceptedOn, assignedOn, dueOn, repliedOn, closedOn },
    units: work.map(({ unit, kind }) => ({ ...unit, kind })),
    text: { situation, cause, points },
    ...said,
    rating: rating ? ratingOf(rating) : null,
  };
  return { id, leadId, choice, proposals, facts };
}

type Joined = { [Key in keyof PublicName]: string | null };

// What a left join did not find has no id.
const named = ({ id, name: called, nameEn }: Joined): PublicName | null =>
  id === null ? null : { id, name: called ?? "", nameEn: nameEn ?? "" };

const sessionOf = ({
  id,
  term,
  session,
}: {
  id: string | null;
  term: number;
  session: number | null;
}): CaseFacts["session"] => (id === null || session === null ? null : { id, term, session });

const ratingOf = ({
  handling,
  result,
  overall,
  ratedOn,
}: Awaited<ReturnType<typeof ratingRows>>[number]) => ({
  handling,
  result,
  overall,
  ratedOn,
});
