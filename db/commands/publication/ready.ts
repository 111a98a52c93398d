import "server-only";
import { and, inArray, sql } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { publishReadyInput } from "@/domain/publication/input";
import type { PublicLevel } from "@/domain/publication/levels";
import { snapshotOf } from "@/domain/publication/snapshot";
import { notFound, Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import type { Notice } from "../../notify";
import type { PublishableCase } from "../../queries/publication-facts";
import { type Prepared, readyOf } from "../../queries/publication-ready";
import { runningClocks } from "../../queries/publication-subject";
import { visibleTo } from "../../queries/visible";
import { publications, suggestions } from "../../schema";
import { allOrNothing } from "../../together";
import { eventOf, noticeFor } from "./event";
import { freeze, lastSeq, lastVersions, retire } from "./version";

/**
 * Staff publishes at once all that is ready: as much as deputy and units agreed to, nothing found in it, nothing to
 * write. What is not ready stays on the desk; refused when none of it is.
 */
export const publishReady = command({
  permission: "publication.decide",
  input: publishReadyInput,
  async run(context, { desk, ids }) {
    const { tx, viewer } = context;
    await lockCases(context, ids);
    const [ready, lastOf, seenSeq, clockIds] = await allOrNothing([
      readyOf(tx, viewer.congressId, ids, desk),
      lastVersions(context, ids),
      lastSeq(context),
      runningClocks(tx, viewer.congressId, ids),
    ]);
    if (ready.length === 0) throw new Refusal("conflict", "publication.noneReady");
    retire(context, [...lastOf.keys()]);
    const rows = await writeRows(context, ready, seenSeq);
    const frozen = freeze(
      context,
      ready.map(({ of, level, name }) => ({
        publicationId: rows.get(of.id)?.id ?? "",
        kind: name === "publish" ? "publish" : "correct",
        snapshot: snapshotOf(of.facts, plain(level), []),
      })),
      lastOf,
    );
    const [first, ...rest] = ready.map(({ of, name, state }): DomainEvent => {
      const row = rows.get(of.id);
      if (!row) throw new Error("A case without its publication");
      const held = { row: { ...row, state }, clockId: clockIds.get(of.id) };
      return eventOf(context, held, name, { to: "published", detail: { ...frozen.get(row.id), bulk: true } });
    });
    if (!first) throw new Error("Nothing was ready");
    const notices = ready.map(({ of, name }): Notice => noticeFor({ of }, name, "lead"));
    const value = { count: ready.length, left: ids.length - ready.length };
    return { value, events: [first, ...rest], notices };
  },
});

const plain = (level: PublicLevel) => ({ level, summary: "", masked: [], hidden: [] });

async function lockCases({ tx, viewer }: Context, ids: readonly string[]) {
  const rows = await tx
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(visibleTo(viewer), inArray(suggestions.id, [...ids])))
    .orderBy(suggestions.id)
    .for("no key update", { of: suggestions });
  if (rows.length !== new Set(ids).size) throw notFound();
}

async function writeRows({ tx, viewer, now }: Context, ready: readonly Prepared[], seenSeq: number) {
  const { congressId, userId } = viewer;
  const values = ready.map(({ of, level }: { of: PublishableCase; level: PublicLevel }) => ({
    ...{ congressId, suggestionId: of.id, level, seenSeq, decidedBy: userId, decidedOn: dayOf(now) },
    state: "published" as const,
  }));
  const written = await tx
    .insert(publications)
    .values(values)
    .onConflictDoUpdate({
      target: [publications.congressId, publications.suggestionId],
      set: {
        state: "published",
        level: sql`excluded.level`,
        seenSeq,
        decidedBy: userId,
        decidedOn: dayOf(now),
        version: sql`${publications.version} + 1`,
      },
    })
    .returning();
  return new Map(written.map((row) => [row.suggestionId, row]));
}
