import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { refreshInput } from "@/domain/publication/input";
import { refreshed } from "@/domain/publication/refresh";
import { snapshotOf } from "@/domain/publication/snapshot";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { publishableCases } from "../../queries/publication-facts";
import { isStale } from "../../queries/publication-stale";
import { publications, publicationVersions, suggestions } from "../../schema";
import { eventOf } from "./event";
import { type Fresh, freeze, lastSeq, lastVersions, retire, snapshotHash } from "./version";

/**
 * The scheduler brings published facts up to date: state, days, units, classes, rating, the standing of promises.
 * Words stay as staff published them. Of these publications only, so that a transaction is never longer than its
 * caller chose (`refreshAll`). Refused when nothing has happened to them; what happened and changed no public fact is
 * noted as seen, or it would be compared again for ever.
 */
export const refreshPublications = command({
  permission: "publication.refresh",
  input: refreshInput,
  async run(context, { ids }) {
    const stale = await lockStale(context, ids);
    if (stale.length === 0) throw new Refusal("conflict", "general.alreadyDone");
    const fresh = await changedOnes(context, stale);
    const lastOf = await lastVersions(
      context,
      stale.map(({ row }) => row.suggestionId),
    );
    retire(
      context,
      fresh.map(({ publicationId }) => publicationId),
    );
    const frozen = freeze(context, fresh, lastOf);
    const happened = stale
      .filter(({ row }) => frozen.has(row.id))
      .map(({ row }) =>
        eventOf(context, { row, clockId: undefined }, "refresh", { detail: { ...frozen.get(row.id) } }),
      );
    await tellSeen(context, stale);
    const [first = sawNoChange(stale), ...rest] = happened;
    return { value: { count: happened.length }, events: [first, ...rest] };
  },
});

const sawNoChange = (stale: readonly Stale[]): DomainEvent => ({
  name: "publication.compare",
  detail: { count: stale.length },
});

/** Those of these publications to which something happened since; locked, and those in somebody's hands wait. */
async function lockStale({ tx, viewer }: Context, ids: readonly string[]) {
  return tx
    .select({ row: publications, version: publicationVersions })
    .from(publications)
    .innerJoin(
      publicationVersions,
      and(
        eq(publicationVersions.congressId, publications.congressId),
        eq(publicationVersions.publicationId, publications.id),
        eq(publicationVersions.current, true),
      ),
    )
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, publications.congressId), eq(suggestions.id, publications.suggestionId)),
    )
    .where(and(inArray(publications.id, [...ids]), isStale(viewer.congressId)))
    .orderBy(publications.id)
    .for("no key update", { of: [suggestions, publications], skipLocked: true });
}

type Stale = Awaited<ReturnType<typeof lockStale>>[number];

async function changedOnes({ tx, viewer }: Context, stale: readonly Stale[]): Promise<Fresh[]> {
  const ids = stale.map(({ row }) => row.suggestionId);
  const cases = await publishableCases(tx, viewer.congressId, ids);
  return stale.flatMap(({ row, version: { snapshot, hash } }): Fresh[] => {
    const of = cases.get(row.suggestionId);
    if (!of) return [];
    // At the level that is public, whatever staff may be preparing.
    const decision = { level: snapshot.level, summary: "", masked: [], hidden: [] };
    const next = refreshed(snapshot, snapshotOf(of.facts, decision, []));
    return snapshotHash(next) === hash ? [] : [{ publicationId: row.id, kind: "refresh", snapshot: next }];
  });
}

async function tellSeen(context: Context, stale: readonly Stale[]) {
  const ids = stale.map(({ row }) => row.id);
  await context.tx
    .update(publications)
    .set({ seenSeq: await lastSeq(context) })
    .where(and(eq(publications.congressId, context.viewer.congressId), inArray(publications.id, ids)));
}
