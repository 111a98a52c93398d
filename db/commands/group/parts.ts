import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { SplitPart } from "@/domain/group/kinds";
import type { State } from "@/domain/suggestion/states";
import type { DomainEvent } from "../../chain";
import { started } from "../../clocks";
import type { Context } from "../../command";
import { later } from "../../later";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { congressSessions, cosigners, links, suggestions, wishedUnits } from "../../schema";
import { textHash } from "../suggestion/hash";
import type { Case } from "../suggestion/move";

/** A case made of a part, with the event that says so. */
type Made = {
  row: Pick<SuggestionRecord, "id" | "title" | "series" | "number">;
  event: DomainEvent;
};

/** What the parts take over from the whole: who signed it, the units wished for, the closing day of its session. */
type Whole = { signers: readonly string[]; wishes: readonly string[]; closesOn: Day | null };

/** Makes a case of each part of a split, with the same lead, field and wishes, linked to the whole. */
export function createParts(
  context: Context,
  whole: Case,
  parts: readonly SplitPart[],
  { signers, wishes, closesOn }: Whole,
): Made[] {
  const { tx, viewer, now } = context;
  const state: State = signers.length > 0 ? "cosigning" : "submitted";
  const made = parts.map((part) => ({
    part,
    row: valuesOf(context, whole.row, textOf(whole.row, part), state),
  }));
  const { congressId, id: fromId } = whole.row;
  const link = { congressId, fromId, kind: "split" as const, linkedBy: viewer.userId, linkedOn: dayOf(now) };
  const ids = made.map(({ row }) => row.id);
  later(tx, tx.insert(suggestions).values(made.map(({ row }) => row)));
  later(tx, tx.insert(links).values(ids.map((toId) => ({ ...link, toId }))));
  const lines = ids.flatMap((suggestionId) =>
    signers.map((userId, position) => ({ congressId, suggestionId, userId, position })),
  );
  if (lines.length > 0) later(tx, tx.insert(cosigners).values(lines));
  const wished = ids.flatMap((suggestionId) =>
    wishes.map((unitId) => ({ congressId, suggestionId, unitId })),
  );
  if (wished.length > 0) later(tx, tx.insert(wishedUnits).values(wished));
  return made.map(({ part, row }) => {
    const clocks = state === "submitted" ? [reviewClock(context, whole, closesOn)] : [];
    const detail = { splitFrom: fromId, points: part.points, textHash: row.textHash, by: "system" };
    const event = {
      name: "suggestion.createPart",
      suggestionId: row.id,
      from: "",
      to: state,
      detail,
      clocks,
    };
    return { row: { id: row.id, title: row.title, series: null, number: null }, event };
  });
}

type Text = { title: string; situation: string; cause: string; points: string[] };

function textOf({ situation, cause, points }: SuggestionRecord, { title, points: numbers }: SplitPart): Text {
  return { title, situation, cause, points: numbers.flatMap((number) => points[number - 1] ?? []) };
}

function valuesOf({ now }: Context, whole: SuggestionRecord, text: Text, state: State) {
  const { congressId, leadId, delegationId, termId, period, sessionId, categoryId, publicity } = whole;
  const { formation, repeatedYears, wantsContact, enteredBy } = whole;
  return {
    id: crypto.randomUUID(),
    ...{ congressId, leadId, delegationId, termId, period, sessionId, categoryId, publicity, formation },
    ...{ repeatedYears, wantsContact, enteredBy, ...text, textHash: textHash(text) },
    oneMatter: true,
    state,
    // It counts as filed when the whole was split; what waits for signatures is filed by its deputy.
    submittedOn: state === "submitted" ? dayOf(now) : null,
    createdAt: now,
    changedAt: now,
  };
}

/** Who signed the whole, in their order. */
export async function confirmedSigners({ tx }: Context, { row }: Pick<Case, "row">): Promise<string[]> {
  const list = await tx
    .select({ userId: cosigners.userId })
    .from(cosigners)
    .where(
      and(
        eq(cosigners.congressId, row.congressId),
        eq(cosigners.suggestionId, row.id),
        isNotNull(cosigners.confirmedAt),
      ),
    )
    .orderBy(asc(cosigners.position));
  return list.map(({ userId }) => userId);
}

/** The units that the whole wished for. */
export async function wishedIn({ tx }: Context, { row }: Pick<Case, "row">): Promise<string[]> {
  const own = and(eq(wishedUnits.congressId, row.congressId), eq(wishedUnits.suggestionId, row.id));
  const wished = await tx.select({ unitId: wishedUnits.unitId }).from(wishedUnits).where(own);
  return wished.map(({ unitId }) => unitId);
}

/** The closing day of the session that the whole was filed in. */
export async function closingDay({ tx }: Context, { row }: Pick<Case, "row">): Promise<Day | null> {
  if (row.sessionId === null) return null;
  const [session] = await tx
    .select({ closesOn: congressSessions.closesOn })
    .from(congressSessions)
    .where(and(eq(congressSessions.congressId, row.congressId), eq(congressSessions.id, row.sessionId)));
  return session?.closesOn ?? null;
}

/** The clock of the review: from today, or from the closing day while the session it was filed in still meets. */
function reviewClock({ now }: Context, { times }: Case, closesOn: Day | null) {
  const today = dayOf(now);
  return closesOn !== null && today <= closesOn
    ? started(times, "sessionAssign", now, closesOn)
    : started(times, "review", now, today);
}
