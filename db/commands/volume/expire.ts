import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { volumes as v } from "../../schema";

/** Ends the volumes whose days are over; nobody can fetch them from now on, and their files are thrown away next. */
export const expireVolumes = command({
  permission: "volume.make",
  input: z.object({}),
  async run({ tx, viewer: { congressId }, now }) {
    const ended = await tx
      .update(v)
      .set({ state: "expired" })
      .where(and(eq(v.congressId, congressId), eq(v.state, "made"), lt(v.expiresOn, dayOf(now))))
      .returning({ id: v.id });
    if (ended.length === 0) throw new Refusal("conflict", "general.alreadyDone");
    return {
      value: { count: ended.length },
      events: [{ name: "volume.expire", detail: { volumeIds: ended.map(({ id }) => id) } }],
    };
  },
});
