import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { caseNumber } from "@/domain/suggestion/number";
import type { Context } from "../command";
import type { Notice } from "../notify";
import { assignments, commitments, replies, suggestions } from "../schema";
import { unitPeople } from "./suggestion/people";
import { type Look, saidOf } from "./tick-look";

/** What is to be said today of the commitments that are open: to those who act for the unit that promised. */
export async function commitmentNotices(context: Context, look: Look): Promise<Notice[]> {
  return (await openCommitments(context)).flatMap((row) => {
    if (row.dueOn === null) return [];
    const said = saidOf(look, row.dueOn, row.issuedOn ?? row.dueOn);
    if (!said) return [];
    const { title, text, dueOn, suggestionId, unitId } = row;
    const values = { title, text, number: caseNumber(row) ?? "", days: said.days, dueOn };
    return [{ to: unitPeople(unitId), key: `commitment.${said.key}`, values, suggestionId }];
  });
}

function openCommitments({ tx, viewer: { congressId } }: Context) {
  return tx
    .select({
      text: commitments.text,
      dueOn: commitments.dueOn,
      issuedOn: replies.issuedOn,
      unitId: assignments.unitId,
      suggestionId: suggestions.id,
      title: suggestions.title,
      series: suggestions.series,
      number: suggestions.number,
    })
    .from(commitments)
    .innerJoin(replies, and(eq(replies.congressId, congressId), eq(replies.id, commitments.replyId)))
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, congressId), eq(assignments.id, replies.assignmentId)),
    )
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, congressId), eq(suggestions.id, replies.suggestionId)),
    )
    .where(
      and(
        eq(commitments.congressId, congressId),
        eq(commitments.state, "open"),
        isNotNull(commitments.dueOn),
      ),
    );
}
