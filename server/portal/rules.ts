import "server-only";
import { type DueAnswer, findDue, findWhy } from "@/db/queries/calendar-due";
import { findRules } from "@/db/queries/public-rules";
import { findPublicUnit } from "@/db/queries/public-unit";
import type { ClockName, RuleSet } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import type { PublicDays } from "@/domain/publication/snapshot";
import { notFound } from "@/domain/refusal";
import { keep, portalCongress } from "./read";

/** The rules in force on a day, with their legal sources. */
export async function readRules(day: Day): Promise<RuleSet> {
  const { id } = await portalCongress();
  return keep(id, ["rules", day], (from) => findRules(from, id, day));
}

/** The due day of a clock from a day on, with each step: the count of /api/v1/due. */
export async function readDue(clock: ClockName, from: Day): Promise<DueAnswer> {
  const { id } = await portalCongress();
  return keep(id, ["due", clock, from], async (reader) => {
    const due = await findDue(reader, { congress: id, clock, from });
    if (!due) throw notFound();
    return due;
  });
}

/** Why a reply is due on its day: the first rule that leads there; null when none does, as after a second round. */
export async function readWhy({ assignedOn, dueOn }: PublicDays): Promise<DueAnswer | null> {
  if (assignedOn === null || dueOn === null) return null;
  const { id } = await portalCongress();
  const asked = { congress: id, clocks: ["reply", "extendedReply"] as const, from: assignedOn, on: dueOn };
  return keep(id, ["why", assignedOn, dueOn], (from) => findWhy(from, asked));
}

/** A unit's name by the key in its address. */
export async function readUnit(key: string) {
  const { id } = await portalCongress();
  return keep(id, ["unit", key.slice(0, 60)], (from) => findPublicUnit(from, id, key));
}
