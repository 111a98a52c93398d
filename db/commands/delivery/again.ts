import "server-only";
import { and, eq } from "drizzle-orm";
import { rowInput } from "@/domain/organisation/fields";
import { notFound, Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { deliveries } from "../../schema";

/** Puts a failed message back into the outbox, under the key it had; the next minute of the office's hours sends it. */
export const sendAgain = command({
  permission: "delivery.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const mine = and(eq(deliveries.congressId, viewer.congressId), eq(deliveries.id, id));
    const [row] = await tx.select({ state: deliveries.state }).from(deliveries).where(mine).for("update");
    if (!row) throw notFound();
    if (row.state !== "failed") throw new Refusal("conflict", "general.alreadyDone");
    // Not from nought: a message that may have arrived takes no further lines in.
    await tx.update(deliveries).set({ state: "waiting", attempts: 1, nextAt: now, error: null }).where(mine);
    return { value: { id }, events: [{ name: "delivery.sendAgain", detail: { id } }] };
  },
});
