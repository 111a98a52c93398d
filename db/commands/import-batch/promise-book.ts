import "server-only";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { ValuesOf } from "@/domain/import-batch/column";
import type { COMMITMENT_COLUMNS } from "@/domain/import-batch/commitments";
import type { Tx } from "../../client";
import { commitments, importRows, replies, suggestions } from "../../schema";
import { numberKey } from "./case-book";

/** Where a past case's commitments hang. */
export type PastReply = {
  suggestionId: string;
  replyId: string;
  assignmentId: string;
  leadId: string;
  repliedOn: Day;
};

/** What a row of a past commitment says. */
export type PromiseValues = ValuesOf<typeof COMMITMENT_COLUMNS>;

/** A past commitment with its case found. */
export type PromisePlan = PastReply & {
  values: PromiseValues;
  digest: string;
};

/** What rows of past commitments speak of: cases that an import brought, and what stands under them. */
export type PromiseBook = {
  cases: ReadonlyMap<string, PastReply>;
  /** By reply and place. */
  promises: ReadonlyMap<string, { digest: string | null }>;
};

type CaseNumber = { series: string; number: number };

/** Reads the book for rows of cases with these numbers. */
export async function readPromiseBook(
  tx: Tx,
  congressId: string,
  numbers: readonly CaseNumber[],
): Promise<PromiseBook> {
  const cases = await repliesOf(tx, congressId, numbers);
  const ids = [...cases.values()].map(({ replyId }) => replyId);
  return { cases, promises: ids.length === 0 ? new Map() : await promisesOf(tx, congressId, ids) };
}

const brought = (subject: typeof suggestions.id | typeof commitments.id, congressId: string) =>
  and(
    eq(importRows.congressId, congressId),
    eq(importRows.subjectId, subject),
    eq(importRows.result, "created"),
    isNull(importRows.undone),
  );

async function repliesOf(tx: Tx, congressId: string, numbers: readonly CaseNumber[]) {
  const series = [...new Set(numbers.map((each) => each.series))];
  if (series.length === 0) return new Map<string, PastReply>();
  const found = await tx
    .select({
      series: suggestions.series,
      number: suggestions.number,
      suggestionId: suggestions.id,
      leadId: suggestions.leadId,
      replyId: replies.id,
      assignmentId: replies.assignmentId,
      repliedOn: sql<Day>`${replies.issuedOn}`,
    })
    .from(suggestions)
    .innerJoin(importRows, brought(suggestions.id, congressId))
    .innerJoin(
      replies,
      and(eq(replies.congressId, suggestions.congressId), eq(replies.suggestionId, suggestions.id)),
    )
    .where(
      and(
        eq(suggestions.congressId, congressId),
        inArray(suggestions.series, series),
        inArray(suggestions.number, [...new Set(numbers.map((each) => each.number))]),
        eq(replies.round, 1),
        isNotNull(replies.issuedOn),
      ),
    );
  return new Map(
    found.map(({ series: of, number, ...row }) => [
      numberKey({ series: of ?? "", number: number ?? 0 }),
      row,
    ]),
  );
}

async function promisesOf(tx: Tx, congressId: string, replyIds: string[]) {
  const found = await tx
    .select({
      replyId: commitments.replyId,
      position: commitments.position,
      digest: sql<string | null>`${importRows.after} ->> 'digest'`,
    })
    .from(commitments)
    .leftJoin(importRows, brought(commitments.id, congressId))
    .where(and(eq(commitments.congressId, congressId), inArray(commitments.replyId, replyIds)));
  return new Map(found.map(({ replyId, position, digest }) => [`${replyId} ${position}`, { digest }]));
}
