import "server-only";
import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { DomainEvent } from "../../chain";
import type { Tx } from "../../client";
import {
  assignments,
  clocks,
  commitments,
  contactRecords,
  cosigners,
  events,
  numberSeries,
  ratings,
  replies,
  searchEntries,
  suggestions,
} from "../../schema";
import type { StoredRow, Undone, Work } from "./importer";
import { attempted } from "./savepoint";

/** Takes past cases out again; one on which somebody has acted, or whose series goes on, stays. */
export async function undoCases(work: Work, rows: readonly StoredRow[]) {
  const { tx, viewer } = work;
  const ids = rows.flatMap(({ subjectId }) => subjectId ?? []);
  const standing = await standingOf(tx, viewer.congressId, ids);
  const undone: Undone[] = [];
  const told: DomainEvent[] = [];
  for (const { number, subjectId } of rows) {
    const id = subjectId ?? "";
    const because = standing.reason(id);
    if (because) undone.push({ number, undone: "kept", because });
    else if (await attempted(tx, (inner) => remove(inner, viewer.congressId, id))) {
      undone.push({ number, undone: "removed" });
      told.push(...eventsOf(work, id, standing.partsOf(id)));
    } else undone.push({ number, undone: "kept", because: "in_use" });
  }
  return { rows: undone, events: told };
}

const OURS = ["suggestion.import", "assignment.import", "commitment.import", "commitment.undoImport"];

type Part = { id: string; suggestionId: string; state: string };

/** What there is of these cases now, and why one of them has to stay. */
async function standingOf(tx: Tx, congressId: string, ids: readonly string[]) {
  const list = [...ids];
  const cases = await tx
    .select({ id: suggestions.id, series: suggestions.series, state: suggestions.state })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, congressId), inArray(suggestions.id, list)))
    .for("update");
  const acted = await tx
    .selectDistinct({ id: events.suggestionId })
    .from(events)
    .where(
      and(
        eq(events.congressId, congressId),
        inArray(events.suggestionId, list),
        notInArray(events.name, OURS),
      ),
    );
  const promised = await tx
    .selectDistinct({ id: replies.suggestionId })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .where(and(eq(replies.congressId, congressId), inArray(replies.suggestionId, list)));
  const promising = new Set(promised.map(({ id }) => id));
  const series = await tx.select().from(numberSeries).where(eq(numberSeries.congressId, congressId));
  const parts: Part[] = await tx
    .select({ id: assignments.id, suggestionId: assignments.suggestionId, state: assignments.state })
    .from(assignments)
    .where(and(eq(assignments.congressId, congressId), inArray(assignments.suggestionId, list)));
  const [touched, goesOn] = [new Set(acted.map(({ id }) => id)), new Set(series.map((row) => row.series))];
  const known = new Map(cases.map((row) => [row.id, row]));
  return {
    partsOf: (id: string) => parts.filter(({ suggestionId }) => suggestionId === id),
    reason: (id: string): string | null => {
      const row = known.get(id);
      if (row?.state !== "closed" || touched.has(id)) return "changed_since";
      if (promising.has(id)) return "has_commitments";
      return row.series !== null && goesOn.has(row.series) ? "series_goes_on" : null;
    },
  };
}

async function remove(tx: Tx, congressId: string, id: string): Promise<void> {
  for (const table of [searchEntries, clocks, ratings, contactRecords, replies, assignments, cosigners])
    await tx.delete(table).where(and(eq(table.congressId, congressId), eq(table.suggestionId, id)));
  await tx.delete(suggestions).where(and(eq(suggestions.congressId, congressId), eq(suggestions.id, id)));
}

function eventsOf({ batch }: Work, id: string, parts: readonly Part[]): DomainEvent[] {
  const detail = { batchId: batch.id };
  return [
    ...parts.map((part) => ({
      name: "assignment.undoImport",
      suggestionId: id,
      assignmentId: part.id,
      from: part.state,
      to: "",
      detail,
    })),
    { name: "suggestion.undoImport", suggestionId: id, from: "closed", to: "", detail },
  ];
}
