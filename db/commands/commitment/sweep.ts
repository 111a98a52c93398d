import "server-only";
import { sweepInput } from "@/domain/commitment/input";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { command } from "../../command";
import { loadSeveral } from "./several";
import { sweepOne } from "./work";

/** The autumn sweep of a whole page: a word for each open commitment, all of them or none (Chongqing Art. 30). */
export const sweepCommitments = command({
  permission: "commitment.move",
  input: sweepInput,
  async run(context, { lines }) {
    const events: DomainEvent[] = [];
    for (const { line, given } of await loadSeveral(context, lines))
      events.push(await sweepOne(context, await given, line.note));
    const [first, ...rest] = events;
    if (!first) throw new Refusal("conflict", "general.alreadyDone");
    return { value: { count: events.length }, events: [first, ...rest] };
  },
});
