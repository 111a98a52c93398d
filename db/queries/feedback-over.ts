import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import { clocks, suggestions } from "../schema";

/** The deputy of a row of `suggestions` has let his days to rate pass. */
export const overdueFeedback = (today: Day) =>
  sql`exists (select 1 from ${clocks} where ${and(
    eq(clocks.congressId, suggestions.congressId),
    eq(clocks.suggestionId, suggestions.id),
    eq(clocks.clock, "feedback"),
    isNull(clocks.stoppedOn),
  )} and ${clocks.dueOn} < ${today}::date)`;
