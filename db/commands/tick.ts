import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { REMINDER_DAYS, reminderOn } from "@/domain/clock/reminder";
import { CLOCKS, type ClockName } from "@/domain/clock/rules";
import { addDays, type Day, dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { caseNumber } from "@/domain/suggestion/number";
import { type Context, command } from "../command";
import type { Notice, Recipient } from "../notify";
import { assignments, chainHeads, clocks, events, suggestions } from "../schema";

/** The daily look at the clocks: tells whoever has to act what is due soon or overdue. Once a day; twice is refused. */
export const tick = command({
  permission: "clock.tick",
  input: z.object({}),
  async run(context) {
    const day = dayOf(context.now);
    await mustBeFirstToday(context, day);
    const due = await dueClocks(context, day);
    const notices = due.flatMap((row) => noticeFor(row, day));
    return {
      value: { told: notices.length },
      events: [{ name: "clock.tick", detail: { day, told: notices.length } }],
      notices,
    };
  },
});

// Two processes that start at once both look: the chain's lock lets one of them in, the other finds it done.
async function mustBeFirstToday({ tx, viewer }: Context, day: Day) {
  await tx.select().from(chainHeads).where(eq(chainHeads.congressId, viewer.congressId)).for("update");
  const looked = and(
    eq(events.congressId, viewer.congressId),
    eq(events.name, "clock.tick"),
    sql`${events.detail} ->> 'day' = ${day}`,
  );
  if ((await tx.$count(events, looked)) > 0) throw new Refusal("conflict", "general.alreadyDone");
}

function dueClocks({ tx, viewer }: Context, today: Day) {
  return tx
    .select({
      clock: clocks.clock,
      dueOn: clocks.dueOn,
      unitId: assignments.unitId,
      suggestionId: suggestions.id,
      title: suggestions.title,
      series: suggestions.series,
      number: suggestions.number,
      leadId: suggestions.leadId,
    })
    .from(clocks)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, clocks.congressId), eq(suggestions.id, clocks.suggestionId)),
    )
    .leftJoin(
      assignments,
      and(eq(assignments.congressId, clocks.congressId), eq(assignments.id, clocks.assignmentId)),
    )
    .where(
      and(
        eq(clocks.congressId, viewer.congressId),
        isNull(clocks.stoppedOn),
        inArray(
          clocks.dueOn,
          REMINDER_DAYS.map((days) => addDays(today, days)),
        ),
      ),
    );
}

type DueClock = Awaited<ReturnType<typeof dueClocks>>[number];

function noticeFor(row: DueClock, today: Day): Notice[] {
  const said = reminderOn(row.dueOn, today);
  // The window for a return closes by itself; nobody has to be hurried to give a case back.
  if (!said || row.clock === "returnRequest" || (CLOCKS[row.clock].warnOnly && said.key === "overdue"))
    return [];
  const values = { title: row.title, number: caseNumber(row) ?? "", days: said.days, dueOn: row.dueOn };
  return [{ to: responsible(row), key: `suggestion.${said.key}`, values, suggestionId: row.suggestionId }];
}

const STAFF_CLOCKS: readonly ClockName[] = ["review", "sessionAssign", "reassign"];

function responsible({ clock, unitId, leadId }: DueClock): Recipient[] {
  if (STAFF_CLOCKS.includes(clock)) return [{ role: "staff" }];
  if (clock === "feedback") return [{ userId: leadId }];
  if (!unitId) return [{ role: "staff" }];
  return [
    { role: "unit_handler", unitId },
    { role: "unit_head", unitId },
  ];
}
