import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import { dayOf } from "@/domain/day";
import { Refusal, tooLate } from "@/domain/refusal";
import { saveDraftInput } from "@/domain/suggestion/input";
import { HANDLING_KINDS } from "@/domain/unit";
import { type Context, command } from "../../command";
import { later } from "../../later";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { categories, deputies, suggestions, terms, units } from "../../schema";
import { allOrNothing } from "../../together";
import { textHash } from "./hash";
import { loadCaseAnd, mustHaveSeen } from "./move";
import { NOBODY, namedIn, saveNamed } from "./named";

type Draft = z.output<typeof saveDraftInput>;

/**
 * Files a new draft or saves an own one. Sent twice it makes one suggestion, for the empty form brings its id.
 * While co-signers confirm or after submission the text is frozen; use `edit` or `amend` first.
 */
export const saveDraft = command({
  permission: "suggestion.write",
  input: saveDraftInput,
  async run(context, draft) {
    const created = await insertDraft(context, draft);
    const version = created ? 1 : await updateDraft(context, draft);
    const event = { name: created ? "suggestion.create" : "suggestion.save", suggestionId: draft.id };
    const first = created ? { ...event, from: "", to: "draft" } : event;
    return {
      value: { id: draft.id, version },
      events: [{ ...first, detail: { textHash: textHash(draft), version } }],
    };
  },
});

/** The columns that a form fills, with the hash of its words. */
export const fieldsOf = (draft: Draft) => {
  const { title, situation, cause, points, categoryId, publicity, formation } = draft;
  const { repeatedYears, wantsContact, oneMatter } = draft;
  const text = { title, situation, cause, points, categoryId, publicity, formation };
  return { ...text, repeatedYears, wantsContact, oneMatter, textHash: textHash(draft) };
};

/**
 * Makes a draft of the viewer in the term of his mandate, with whom and what it names; false when its id is there
 * already. `entry`: who entered it for him.
 */
export async function insertDraft(
  context: Context,
  draft: Draft,
  entry: { enteredBy?: string } = {},
): Promise<boolean> {
  const { tx, viewer, now } = context;
  const [mandate, choices] = await allOrNothing([liveMandate(context), choicesOf(context, draft)]);
  mustBeChoosable(context, draft, choices, mandate.termId);
  // Only the form that was new makes a draft; one that was seen before is there, or is not his.
  if (draft.version !== 0) return false;
  const rows = await tx
    .insert(suggestions)
    .values({
      congressId: viewer.congressId,
      id: draft.id,
      leadId: viewer.userId,
      termId: mandate.termId,
      delegationId: mandate.delegationId,
      ...fieldsOf(draft),
      ...entry,
      createdAt: now,
      changedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: suggestions.id });
  if (rows.length === 0) return false;
  saveNamed(context, draft, NOBODY);
  return true;
}

async function updateDraft(context: Context, draft: Draft): Promise<number> {
  const [{ row }, named] = await loadCaseAnd(context, draft.id, () => [namedIn(context, draft.id)]);
  if (row.leadId !== context.viewer.userId) throw new Refusal("not_found", "general.notFound");
  if (row.state !== "draft") throw new Refusal("conflict", "suggestion.textIsFrozen");
  // Version 0 is the form that was new: it may be sent twice, and saves the same words.
  if (draft.version !== 0) mustHaveSeen(row, draft.version);
  else if (row.version !== 1) throw tooLate();
  const version = draft.version === 0 ? 1 : row.version + 1;
  rewrite(context, row, draft, version);
  saveNamed(context, draft, await named);
  return version;
}

/** Writes the words of a draft anew, whose row is locked. */
export function rewrite({ tx, now }: Context, row: SuggestionRecord, draft: Draft, version: number): void {
  const own = and(eq(suggestions.congressId, row.congressId), eq(suggestions.id, row.id));
  const words = { ...fieldsOf(draft), version, changedAt: now };
  later(tx, tx.update(suggestions).set(words).where(own));
}

/** The viewer's mandate in the term that runs today. */
async function liveMandate({ tx, viewer, now }: Context) {
  const mandates = await tx
    .select({
      termId: deputies.termId,
      delegationId: deputies.delegationId,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
    })
    .from(deputies)
    .innerJoin(terms, and(eq(terms.congressId, deputies.congressId), eq(terms.id, deputies.termId)))
    .where(
      and(
        eq(deputies.congressId, viewer.congressId),
        eq(deputies.userId, viewer.userId),
        eq(deputies.status, "active"),
      ),
    );
  const today = dayOf(now);
  const mandate = mandates.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  if (!mandate) throw new Refusal("conflict", "suggestion.isActive");
  return mandate;
}

/** What of a form's choices can be chosen; the co-signers with the term of each mandate. */
export async function choicesOf({ tx, viewer }: Context, draft: Draft) {
  const { congressId } = viewer;
  const categoryIds = draft.categoryId ? [draft.categoryId] : [];
  const [categoryCount, unitCount, mandates] = await allOrNothing([
    tx.$count(
      categories,
      and(
        eq(categories.congressId, congressId),
        isNull(categories.retiredOn),
        inArray(categories.id, categoryIds),
      ),
    ),
    tx.$count(
      units,
      and(
        eq(units.congressId, congressId),
        isNull(units.retiredOn),
        inArray(units.kind, HANDLING_KINDS),
        inArray(units.id, draft.wishedUnitIds),
      ),
    ),
    tx
      .select({ termId: deputies.termId })
      .from(deputies)
      .where(
        and(
          eq(deputies.congressId, congressId),
          eq(deputies.status, "active"),
          inArray(deputies.userId, draft.cosignerIds),
        ),
      ),
  ]);
  return { categoryCount, unitCount, mandates };
}

/** Nobody can name a category, unit or deputy of another congress, or one that was retired. */
export function mustBeChoosable(
  { viewer }: Context,
  { cosignerIds, wishedUnitIds, categoryId }: Draft,
  { categoryCount, unitCount, mandates }: Awaited<ReturnType<typeof choicesOf>>,
  termId: string,
): void {
  if (cosignerIds.includes(viewer.userId)) throw new Refusal("conflict", "suggestion.selfAsCosigner");
  const ofTerm = mandates.filter((mandate) => mandate.termId === termId);
  const fits =
    categoryCount >= (categoryId ? 1 : 0) &&
    unitCount >= new Set(wishedUnitIds).size &&
    ofTerm.length >= new Set(cosignerIds).size;
  if (!fits) throw new Refusal("conflict", "suggestion.unknownChoice");
}
