import "server-only";
import type { RuleSet } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";

/** The rules by which a congress counts its days, with their legal sources, as they are in force on a day. */
export async function findRules(db: Reader, congressId: string, day: Day): Promise<RuleSet> {
  return (await timekeeping(db, congressId)).rulesOn(day);
}
