import "server-only";
import { and, eq } from "drizzle-orm";
import { addDays, dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { failVolumeInput, finishVolumeInput } from "@/domain/volume/input";
import { VOLUME_DAYS } from "@/domain/volume/states";
import { type Context, command } from "../../command";
import { volumes as v } from "../../schema";

/** The worker has stored the file: whoever ordered it is told, and for how long it is kept. */
export const finishVolume = command({
  permission: "volume.make",
  input: finishVolumeInput,
  async run(context, { id, attempt, ...made }) {
    const expiresOn = addDays(dayOf(context.now), VOLUME_DAYS);
    const patch = { state: "made" as const, ...made, done: made.total, madeAt: context.now, expiresOn };
    const orderedBy = await end(context, id, attempt, patch);
    return {
      value: { id },
      events: [{ name: "volume.finish", detail: { volumeId: id, ...made } }],
      notices: [{ to: [{ userId: orderedBy }], key: "volume.made", values: { day: expiresOn } }],
    };
  },
});

/** The worker cannot make it: whoever ordered it is told why. */
export const failVolume = command({
  permission: "volume.make",
  input: failVolumeInput,
  async run(context, { id, attempt, because }) {
    const orderedBy = await end(context, id, attempt, { state: "failed", failure: because });
    return {
      value: { id },
      events: [{ name: "volume.fail", detail: { volumeId: id, because } }],
      notices: [{ to: [{ userId: orderedBy }], key: "volume.failed", values: { because } }],
    };
  },
});

// A try that was thought dead and comes late finds another one at work.
async function end(
  { tx, viewer: { congressId } }: Context,
  id: string,
  attempt: number,
  patch: Partial<typeof v.$inferInsert>,
): Promise<string> {
  const [row] = await tx
    .update(v)
    .set(patch)
    .where(and(eq(v.congressId, congressId), eq(v.id, id), eq(v.attempt, attempt), eq(v.state, "making")))
    .returning({ orderedBy: v.orderedBy });
  if (!row) throw new Refusal("conflict", "general.alreadyDone");
  return row.orderedBy;
}
