import "server-only";
import { sweepInput } from "@/domain/commitment/input";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { findPlace, loadCommitment } from "./move";
import { sweepOne } from "./work";

/** The autumn sweep of a whole page: a word for each open commitment, all of them or none (Chongqing Art. 30). */
export const sweepCommitments = command({
  permission: "commitment.move",
  input: sweepInput,
  async run(context, { lines }) {
    const events: DomainEvent[] = [];
    for (const { id, note } of await inOrderOfCases(context, lines))
      events.push(await sweepOne(context, await loadCommitment(context, id), note));
    const [first, ...rest] = events;
    if (!first) throw new Refusal("conflict", "general.alreadyDone");
    return { value: { count: events.length }, events: [first, ...rest] };
  },
});

// Everybody locks the cases in one order, so that two people of a unit do not wait for each other for ever.
async function inOrderOfCases<Line extends { id: string }>(context: Context, lines: readonly Line[]) {
  const placed = await Promise.all(
    lines.map(async (line) => ({ line, at: (await findPlace(context, line.id)).suggestionId })),
  );
  return placed
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.line.id.localeCompare(b.line.id))
    .map(({ line }) => line);
}
