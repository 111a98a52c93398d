import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Day, dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { timekeeping } from "../calendar";
import { type Context, command } from "../command";
import { settingsOf } from "../queries/congress";
import { chainHeads, events } from "../schema";
import { clockNotices } from "./tick-clocks";
import { commitmentNotices } from "./tick-commitments";
import { directiveNotices } from "./tick-directives";
import type { Look } from "./tick-look";
import { unseenNotices } from "./tick-unseen";
import { yearReportNotices } from "./tick-year-reports";

/**
 * The daily look: tells whoever has to act what is due soon or overdue, and what nobody has seen. A day on which
 * nobody looked is made up for at the next look. Once a day; twice is refused.
 */
export const tick = command({
  permission: "clock.tick",
  input: z.object({}),
  async run(context) {
    const look = await lookOf(context, dayOf(context.now));
    const notices = [
      ...(await clockNotices(context, look)),
      ...(await commitmentNotices(context, look)),
      ...(await directiveNotices(context, look)),
      ...(await yearReportNotices(context, look)),
      ...(await unseenNotices(context, look)),
    ];
    return {
      value: { told: notices.length },
      events: [{ name: "clock.tick", detail: { day: look.today, told: notices.length } }],
      notices,
    };
  },
});

// Two processes that start at once both look: the chain's lock lets one of them in, the other finds it done.
async function lookOf({ tx, viewer: { congressId } }: Context, today: Day): Promise<Look> {
  await tx.select().from(chainHeads).where(eq(chainHeads.congressId, congressId)).for("update");
  const [last] = await tx
    .select({ day: sql<Day>`${events.detail} ->> 'day'` })
    .from(events)
    .where(and(eq(events.congressId, congressId), eq(events.name, "clock.tick")))
    .orderBy(desc(sql`${events.detail} ->> 'day'`))
    .limit(1);
  if (last && last.day >= today) throw new Refusal("conflict", "general.alreadyDone");
  const settings = await settingsOf(tx, congressId);
  const { now: calendar } = await timekeeping(tx, congressId);
  const ladder = { calendar, rungs: settings.reminderLadder };
  return { today, last: last?.day ?? null, ladder, settings };
}
