import "server-only";
import { and, asc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { CaseFacts, PublicReply } from "@/domain/publication/snapshot";
import type { PUBLISH_PROPOSALS } from "@/domain/reply/dictionary";
import type { Reader } from "../client";
import { assignments, commitments, replies, replyClasses, units } from "../schema";

/** What the units of a case said that may become public. */
export type ReplyParts = Pick<CaseFacts, "replies" | "outcomes" | "commitments" | "standings"> & {
  proposals: (typeof PUBLISH_PROPOSALS)[number][];
};

/** The issued replies of these cases, the last round of each unit, with their classes and promises. */
export async function issuedReplies(
  db: Reader,
  congressId: string,
  ids: readonly string[],
): Promise<Map<string, ReplyParts>> {
  const [rows, promised] = await Promise.all([
    replyRows(db, congressId, [...ids]),
    commitmentRows(db, congressId, [...ids]),
  ]);
  const latest = rows.filter(
    (row) => !rows.some((later) => later.assignmentId === row.assignmentId && later.round > row.round),
  );
  return new Map(
    ids.map((id) => [
      id,
      partsOf(
        latest.filter(({ suggestionId }) => suggestionId === id),
        promised.filter(({ suggestionId }) => suggestionId === id),
      ),
    ]),
  );
}

const UNIT = { id: units.id, name: units.name, nameEn: units.nameEn };

function replyRows(db: Reader, congressId: string, ids: string[]) {
  const { id, suggestionId, assignmentId, round, issuedOn, docNumber } = replies;
  return db
    .select({
      ...{ id, suggestionId, assignmentId, round, issuedOn, docNumber },
      ...{ answers: replies.answers, summary: replies.summary, explanation: replies.explanation },
      proposal: replies.publishProposal,
      unit: UNIT,
      class: {
        key: replyClasses.key,
        name: replyClasses.name,
        nameEn: replyClasses.nameEn,
        countsAs: replyClasses.countsAs,
      },
    })
    .from(replies)
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, replies.congressId), eq(assignments.id, replies.assignmentId)),
    )
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .leftJoin(
      replyClasses,
      and(eq(replyClasses.congressId, replies.congressId), eq(replyClasses.key, replies.classKey)),
    )
    .where(and(eq(replies.congressId, congressId), inArray(suggestionId, ids), isNotNull(issuedOn)))
    .orderBy(asc(issuedOn), asc(units.name));
}

function commitmentRows(db: Reader, congressId: string, ids: string[]) {
  const { id, text, firstDueOn, state, dueOn, fulfilledOn, verdict } = commitments;
  return db
    .select({
      ...{ id, text, firstDueOn, state, dueOn, fulfilledOn, verdict },
      suggestionId: replies.suggestionId,
      unit: UNIT,
    })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, replies.congressId), eq(assignments.id, replies.assignmentId)),
    )
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(
      and(
        eq(commitments.congressId, congressId),
        inArray(replies.suggestionId, ids),
        isNotNull(replies.issuedOn),
        ne(state, "planned"),
      ),
    )
    .orderBy(asc(firstDueOn), asc(commitments.position), asc(id));
}

type ReplyRow = Awaited<ReturnType<typeof replyRows>>[number];
type CommitmentRow = Awaited<ReturnType<typeof commitmentRows>>[number];

function partsOf(said: readonly ReplyRow[], promised: readonly CommitmentRow[]): ReplyParts {
  return {
    proposals: said.map(({ proposal }) => proposal),
    replies: said.map(
      ({ id, unit, docNumber, round, issuedOn, answers, summary, explanation }): PublicReply => ({
        ...{ id, unit, docNumber, round, issuedOn, summary, explanation },
        answers: answers.map(({ dealtWith, text }) => ({ dealtWith, text })),
      }),
    ),
    outcomes: said.map(({ unit, round, issuedOn, class: of }) => ({ unit, round, issuedOn, class: of })),
    commitments: promised.map(({ id, unit, text, firstDueOn }) => ({ id, unit, text, firstDueOn })),
    standings: promised.map(({ id, state, dueOn, fulfilledOn, verdict }) => ({
      ...{ id, state, dueOn, fulfilledOn, verdict },
    })),
  };
}
