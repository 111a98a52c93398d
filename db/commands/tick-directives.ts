import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { ACTIVE_STATES } from "@/domain/assignment/states";
import { dayOf } from "@/domain/day";
import { caseNumber } from "@/domain/suggestion/number";
import type { Context } from "../command";
import type { Notice } from "../notify";
import { assignments, directiveReceipts, directives, suggestions } from "../schema";
import { unitPeople } from "./suggestion/people";
import { type Look, saidOf } from "./tick-look";

/** What is to be said today of urgings and instructions that a unit has to answer by a day and has not. */
export async function directiveNotices(context: Context, look: Look): Promise<Notice[]> {
  return (await unanswered(context)).flatMap((row) => {
    const { title, answerBy, suggestionId, unitId, givenAt, kind } = row;
    const said = answerBy && saidOf(look, answerBy, dayOf(givenAt));
    if (!said) return [];
    const values = { title, number: caseNumber(row) ?? "", days: said.days, dueOn: answerBy, kind };
    return [{ to: unitPeople(unitId), key: `directive.${said.key}`, values, suggestionId }];
  });
}

function unanswered({ tx, viewer: { congressId } }: Context) {
  return tx
    .select({
      kind: directives.kind,
      answerBy: directives.answerBy,
      givenAt: directives.givenAt,
      unitId: assignments.unitId,
      suggestionId: suggestions.id,
      title: suggestions.title,
      series: suggestions.series,
      number: suggestions.number,
    })
    .from(directiveReceipts)
    .innerJoin(
      directives,
      and(eq(directives.congressId, congressId), eq(directives.id, directiveReceipts.directiveId)),
    )
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, congressId), eq(assignments.id, directiveReceipts.assignmentId)),
    )
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, congressId), eq(suggestions.id, directives.suggestionId)),
    )
    .where(
      and(
        eq(directiveReceipts.congressId, congressId),
        isNull(directiveReceipts.answeredAt),
        isNotNull(directives.answerBy),
        inArray(assignments.state, ACTIVE_STATES),
      ),
    );
}
