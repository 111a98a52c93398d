import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Day, dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { command } from "../command";
import type { Notice } from "../notify";
import { readBrief } from "../queries/brief";
import { chainHeads, events } from "../schema";

/**
 * Tells the leaders on Monday that their brief holds something. Once a day; twice is refused. An empty brief is
 * noted, and nobody is disturbed.
 */
export const sendBrief = command({
  permission: "clock.tick",
  input: z.object({}),
  async run({ tx, viewer, now }) {
    const { congressId } = viewer;
    const today = dayOf(now);
    // Two processes at once: the chain's lock lets one of them in, the other finds it done.
    await tx.select().from(chainHeads).where(eq(chainHeads.congressId, congressId)).for("update");
    const [last] = await tx
      .select({ day: sql<Day>`${events.detail} ->> 'day'` })
      .from(events)
      .where(and(eq(events.congressId, congressId), eq(events.name, "brief.send")))
      .orderBy(desc(events.seq))
      .limit(1);
    if (last && last.day >= today) throw new Refusal("conflict", "general.alreadyDone");
    const { length: count } = await readBrief(tx, { ...viewer, role: "leader" }, now);
    const notices: Notice[] =
      count === 0 ? [] : [{ to: [{ role: "leader" }], key: "brief.monday", values: { count } }];
    return {
      value: { count },
      events: [{ name: "brief.send", detail: { day: today, count } }],
      notices,
    };
  },
});
