import "server-only";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import type { SplitPart } from "@/domain/group/kinds";
import type { State } from "@/domain/suggestion/states";
import type { DomainEvent } from "../../chain";
import { started } from "../../clocks";
import type { Context } from "../../command";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { congressSessions, cosigners, links, suggestions, wishedUnits } from "../../schema";
import { textHash } from "../suggestion/hash";
import type { Case } from "../suggestion/move";

/** A case made of a part, with the event that says so. */
type Made = { row: SuggestionRecord; event: DomainEvent };

/** Makes a case of each part of a split, with the same lead, field and wishes, linked to the whole. */
export async function createParts(
  context: Context,
  whole: Case,
  parts: readonly SplitPart[],
  signers: readonly string[],
  state: State,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const part of parts) made.push(await createPart(context, whole, part, signers, state));
  return made;
}

async function createPart(
  context: Context,
  whole: Case,
  { title, points: numbers }: SplitPart,
  signers: readonly string[],
  state: State,
): Promise<Made> {
  const { tx, viewer, now } = context;
  const { situation, cause, points } = whole.row;
  const text = { title, situation, cause, points: numbers.flatMap((number) => points[number - 1] ?? []) };
  const [row] = await tx
    .insert(suggestions)
    .values(valuesOf(context, whole.row, text, state))
    .returning();
  if (!row) throw new Error("No part was made");
  const { congressId } = row;
  const on = dayOf(now);
  const link = { congressId, fromId: whole.row.id, toId: row.id, linkedBy: viewer.userId, linkedOn: on };
  await tx.insert(links).values({ ...link, kind: "split" });
  await copySigners(context, row, signers);
  await copyWishes(context, whole.row, row);
  const clocks = state === "submitted" ? [await reviewClock(context, whole)] : [];
  const detail = { splitFrom: whole.row.id, points: numbers, textHash: row.textHash, by: "system" };
  const event = { name: "suggestion.createPart", suggestionId: row.id, from: "", to: state, detail, clocks };
  return { row, event };
}

type Text = { title: string; situation: string; cause: string; points: string[] };

function valuesOf({ now }: Context, whole: SuggestionRecord, text: Text, state: State) {
  const { congressId, leadId, delegationId, termId, period, sessionId, categoryId, publicity } = whole;
  const { formation, repeatedYears, wantsContact, enteredBy } = whole;
  return {
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

async function copySigners(
  { tx }: Context,
  { congressId, id }: SuggestionRecord,
  signers: readonly string[],
) {
  if (signers.length === 0) return;
  const lines = signers.map((userId, position) => ({ congressId, suggestionId: id, userId, position }));
  await tx.insert(cosigners).values(lines);
}

async function copyWishes({ tx }: Context, whole: SuggestionRecord, { id }: SuggestionRecord) {
  const { congressId } = whole;
  const own = and(eq(wishedUnits.congressId, congressId), eq(wishedUnits.suggestionId, whole.id));
  const wished = await tx.select({ unitId: wishedUnits.unitId }).from(wishedUnits).where(own);
  if (wished.length === 0) return;
  await tx.insert(wishedUnits).values(wished.map(({ unitId }) => ({ congressId, suggestionId: id, unitId })));
}

/** The clock of the review: from today, or from the closing day while the session it was filed in still meets. */
async function reviewClock({ tx, now }: Context, { row, times }: Case) {
  const today = dayOf(now);
  const [session] = row.sessionId
    ? await tx
        .select({ closesOn: congressSessions.closesOn })
        .from(congressSessions)
        .where(and(eq(congressSessions.congressId, row.congressId), eq(congressSessions.id, row.sessionId)))
    : [];
  if (session && today <= session.closesOn) return started(times, "sessionAssign", now, session.closesOn);
  return started(times, "review", now, today);
}
