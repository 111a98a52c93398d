import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import { dayOf } from "@/domain/day";
import { Refusal, tooLate } from "@/domain/refusal";
import { saveDraftInput } from "@/domain/suggestion/input";
import { HANDLING_KINDS } from "@/domain/unit";
import { type Context, command } from "../../command";
import { categories, cosigners, deputies, suggestions, terms, units, wishedUnits } from "../../schema";
import { textHash } from "./hash";
import { loadCase, mustHaveSeen } from "./move";

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
    await saveCosigners(context, draft);
    await saveWishes(context, draft);
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

/** Makes a draft of the viewer in the term of his mandate; false when its id is there already. */
export async function insertDraft(context: Context, draft: Draft): Promise<boolean> {
  const { tx, viewer, now } = context;
  const mandate = await liveMandate(context);
  await mustBeChoosable(context, draft, mandate.termId);
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
      createdAt: now,
      changedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: suggestions.id });
  return rows.length === 1;
}

async function updateDraft(context: Context, draft: Draft): Promise<number> {
  const { row } = await loadCase(context, draft.id);
  if (row.leadId !== context.viewer.userId) throw new Refusal("not_found", "general.notFound");
  if (row.state !== "draft") throw new Refusal("conflict", "suggestion.textIsFrozen");
  // Version 0 is the form that was new: it may be sent twice, and saves the same words.
  if (draft.version !== 0) mustHaveSeen(row, draft.version);
  else if (row.version !== 1) throw tooLate();
  const version = draft.version === 0 ? 1 : row.version + 1;
  await context.tx
    .update(suggestions)
    .set({ ...fieldsOf(draft), version, changedAt: context.now })
    .where(and(eq(suggestions.congressId, row.congressId), eq(suggestions.id, row.id)));
  return version;
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

/** Nobody can name a category, unit or deputy of another congress, or one that was retired. */
export async function mustBeChoosable({ tx, viewer }: Context, draft: Draft, termId: string) {
  const { congressId, userId } = viewer;
  if (draft.cosignerIds.includes(userId)) throw new Refusal("conflict", "suggestion.selfAsCosigner");
  const categoryIds = draft.categoryId ? [draft.categoryId] : [];
  const found = await Promise.all([
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
    tx.$count(
      deputies,
      and(
        eq(deputies.congressId, congressId),
        eq(deputies.termId, termId),
        eq(deputies.status, "active"),
        inArray(deputies.userId, draft.cosignerIds),
      ),
    ),
  ]);
  const wanted = [categoryIds.length, new Set(draft.wishedUnitIds).size, new Set(draft.cosignerIds).size];
  if (found.some((count, index) => count < (wanted[index] ?? 0)))
    throw new Refusal("conflict", "suggestion.unknownChoice");
}

/** Writes who is named as co-signer, in the order of naming. */
export async function saveCosigners(context: Context, draft: Draft) {
  const { tx, viewer } = context;
  const mine = and(eq(cosigners.congressId, viewer.congressId), eq(cosigners.suggestionId, draft.id));
  const there = await tx.select().from(cosigners).where(mine);
  const named = [...new Set(draft.cosignerIds)];
  const gone = there.filter(({ userId }) => !named.includes(userId)).map(({ userId }) => userId);
  if (gone.length > 0) await tx.delete(cosigners).where(and(mine, inArray(cosigners.userId, gone)));
  const fresh = named.filter((userId) => !there.some((signer) => signer.userId === userId));
  if (fresh.length === 0) return;
  const { congressId } = viewer;
  // The order of signing stays: who takes over from the lead is the first who confirmed.
  const position = Math.max(-1, ...there.map((signer) => signer.position)) + 1;
  await tx.insert(cosigners).values(
    fresh.map((userId, index) => ({
      congressId,
      suggestionId: draft.id,
      userId,
      position: position + index,
    })),
  );
}

/** Writes the units wished for. */
export async function saveWishes({ tx, viewer }: Context, draft: Draft) {
  const { congressId } = viewer;
  const mine = and(eq(wishedUnits.congressId, congressId), eq(wishedUnits.suggestionId, draft.id));
  await tx.delete(wishedUnits).where(mine);
  const ids = [...new Set(draft.wishedUnitIds)];
  if (ids.length === 0) return;
  await tx.insert(wishedUnits).values(ids.map((unitId) => ({ congressId, suggestionId: draft.id, unitId })));
}
