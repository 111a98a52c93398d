import "server-only";
import { sweepInput } from "@/domain/commitment/input";
import { notFound, Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { lockSeveral } from "../suggestion/several";
import { findPlace, type Given, knownCommitment } from "./move";
import { sweepOne } from "./work";

/** The autumn sweep of a whole page: a word for each open commitment, all of them or none (Chongqing Art. 30). */
export const sweepCommitments = command({
  permission: "commitment.move",
  input: sweepInput,
  async run(context, { lines }) {
    const placed = await inOrderOfCases(context, lines);
    const ids = placed.map(({ at }) => at);
    const rows = new Map((await lockSeveral(context, ids)).map((row) => [row.id, row]));
    const known = placed.map(({ line, at }) => swept(context, rows.get(at), line.id));
    await Promise.allSettled(known);
    const events: DomainEvent[] = [];
    for (const [index, each] of known.entries())
      events.push(await sweepOne(context, await each, placed[index]?.line.note ?? ""));
    const [first, ...rest] = events;
    if (!first) throw new Refusal("conflict", "general.alreadyDone");
    return { value: { count: events.length }, events: [first, ...rest] };
  },
});

async function swept(context: Context, row: SuggestionRecord | undefined, id: string): Promise<Given> {
  if (!row) throw notFound();
  const [given] = await knownCommitment(context, row, id, undefined, () => []);
  return given;
}

// Everybody locks the cases in one order, so that two people of a unit do not wait for each other for ever.
async function inOrderOfCases<Line extends { id: string }>(context: Context, lines: readonly Line[]) {
  const placed = await Promise.all(
    lines.map(async (line) => ({ line, at: (await findPlace(context, line.id)).suggestionId })),
  );
  return placed.toSorted((a, b) => a.at.localeCompare(b.at) || a.line.id.localeCompare(b.line.id));
}
