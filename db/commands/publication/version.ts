import "server-only";
import { createHash } from "node:crypto";
import { and, eq, inArray, max } from "drizzle-orm";
import { yearOf } from "@/domain/day";
import { mapTexts, type Snapshot } from "@/domain/publication/snapshot";
import type { VersionKind } from "@/domain/publication/states";
import { canonical } from "../../chain";
import type { Context } from "../../command";
import { later } from "../../later";
import { chainHeads, publications, publicationVersions } from "../../schema";

/** The hash of a snapshot: anybody who has the snapshot can compute it. */
export const snapshotHash = (snapshot: Snapshot): string =>
  createHash("sha256").update(canonical(snapshot)).digest("hex");

/** A snapshot to be frozen. */
export type Fresh = {
  publicationId: string;
  kind: VersionKind;
  snapshot: Snapshot;
  note?: string | undefined;
};

/** The number of the last version of each publication of these cases that has one. */
export async function lastVersions({ tx, viewer }: Context, suggestionIds: readonly string[]) {
  const lasts = await tx
    .select({ id: publicationVersions.publicationId, last: max(publicationVersions.number) })
    .from(publicationVersions)
    .innerJoin(
      publications,
      and(
        eq(publications.congressId, publicationVersions.congressId),
        eq(publications.id, publicationVersions.publicationId),
      ),
    )
    .where(
      and(
        eq(publications.congressId, viewer.congressId),
        inArray(publications.suggestionId, [...suggestionIds]),
      ),
    )
    .groupBy(publicationVersions.publicationId);
  return new Map(lasts.map(({ id, last }) => [id, last ?? 0]));
}

/** From now on the public reads no version of these publications. */
export function retire({ tx, viewer }: Context, publicationIds: readonly string[]): void {
  if (publicationIds.length === 0) return;
  const read = and(
    eq(publicationVersions.congressId, viewer.congressId),
    inArray(publicationVersions.publicationId, [...publicationIds]),
    eq(publicationVersions.current, true),
  );
  later(tx, tx.update(publicationVersions).set({ current: false }).where(read));
}

/**
 * Freezes snapshots as the versions that the public reads from now on; those it read before were retired. Returns what
 * each came to.
 */
export function freeze(
  { tx, viewer, now }: Context,
  fresh: readonly Fresh[],
  lastOf: ReadonlyMap<string, number>,
) {
  const { congressId, userId } = viewer;
  const rows = fresh.map(({ publicationId, kind, snapshot, note }) => ({
    ...{ congressId, publicationId, kind, snapshot, note: note ?? null },
    ...filtersOf(snapshot),
    id: crypto.randomUUID(),
    number: (lastOf.get(publicationId) ?? 0) + 1,
    level: snapshot.level,
    hash: snapshotHash(snapshot),
    publishedBy: userId,
    publishedAt: now,
    current: true,
  }));
  if (rows.length > 0) later(tx, tx.insert(publicationVersions).values(rows));
  return new Map(
    rows.map(({ id, publicationId, number, level, hash }) => [
      publicationId,
      { versionId: id, number, level, hash },
    ]),
  );
}

/** The last event that a version made now knows of. */
export async function lastSeq({ tx, viewer }: Context): Promise<number> {
  const [head] = await tx
    .select({ seq: chainHeads.seq })
    .from(chainHeads)
    .where(eq(chainHeads.congressId, viewer.congressId));
  return head?.seq ?? 0;
}

/** What lists are filtered by, all of it from the snapshot, so that it says nothing more. */
function filtersOf(snapshot: Snapshot) {
  const { number, days, session, category, state, outcomes, units, deputies } = snapshot;
  return {
    caseNumber: number,
    year: days.acceptedOn === null ? null : yearOf(days.acceptedOn),
    sessionId: session?.id ?? null,
    categoryId: category?.id ?? null,
    state,
    classKeys: [...new Set(outcomes?.flatMap((outcome) => outcome.class?.key ?? []))],
    unitIds: [...new Set(units.map(({ id }) => id))],
    deputyIds: deputies.map(({ id }) => id),
    acceptedOn: days.acceptedOn,
    searchText: searchText(snapshot),
  };
}

function searchText({ title, summary, text, replies, commitments, number, ...rest }: Snapshot): string {
  const words: string[] = [];
  const none = { situation: "", cause: "", points: [] };
  mapTexts(
    {
      title,
      summary: summary ?? "",
      text: text ?? none,
      replies: replies ?? [],
      commitments: commitments ?? [],
      files: rest.files ?? [],
    },
    (_field, line) => {
      words.push(line);
      return line;
    },
  );
  const names = [...rest.deputies, ...rest.units].map(({ name }) => name);
  return [number ?? "", ...words, ...names].join("\n").normalize("NFKC").toLowerCase();
}
