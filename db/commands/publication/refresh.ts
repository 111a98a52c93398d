import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { REFRESHING_NOUNS, refreshed } from "@/domain/publication/refresh";
import { snapshotOf } from "@/domain/publication/snapshot";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { publishableCases } from "../../queries/publication-facts";
import { events, publications, publicationVersions, suggestions } from "../../schema";
import { eventOf } from "./event";
import { type Fresh, freeze, lastSeq, snapshotHash } from "./version";

/**
 * The scheduler brings published facts up to date: state, days, units, classes, rating, the standing of promises.
 * Words stay as staff published them. Refused when no public fact has changed.
 */
export const refreshPublications = command({
  permission: "publication.refresh",
  input: z.object({}),
  async run(context) {
    const stale = await staleOnes(context);
    const fresh = await changedOnes(context, stale);
    if (fresh.length === 0) throw new Refusal("conflict", "general.alreadyDone");
    const frozen = await freeze(context, fresh);
    const happened = stale
      .filter(({ row }) => frozen.has(row.id))
      .map(({ row }) =>
        eventOf(context, { row, clockId: undefined }, "refresh", { detail: { ...frozen.get(row.id) } }),
      );
    await tellSeen(context, stale);
    const [first, ...rest] = happened;
    if (!first) throw new Error("A version without a publication");
    return { value: { count: happened.length }, events: [first, ...rest] };
  },
});

/** Published cases to which something happened since; their rows are locked, those in somebody's hands wait. */
async function staleOnes({ tx, viewer }: Context) {
  const names = sql.join(
    REFRESHING_NOUNS.map((noun) => sql`${events.name} like ${`${noun}.%`}`),
    sql` or `,
  );
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
    .where(
      and(
        eq(publications.congressId, viewer.congressId),
        eq(publications.state, "published"),
        sql`exists (select 1 from ${events} where ${events.congressId} = ${publications.congressId}
          and ${events.suggestionId} = ${publications.suggestionId} and ${events.seq} > ${publications.seenSeq}
          and (${names}))`,
      ),
    )
    .orderBy(publications.id)
    .for("no key update", { of: [suggestions, publications], skipLocked: true });
}

type Stale = Awaited<ReturnType<typeof staleOnes>>[number];

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
