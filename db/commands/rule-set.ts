import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { ruleSetInput } from "@/domain/clock/rules";
import { type Day, dayOf } from "@/domain/day";
import { ruleSetInForce } from "@/domain/organisation/rule-set";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { listRuleSets, type RuleSetRow } from "../queries/calendar";
import { ruleSets } from "../schema";
import { lockOrganisation, mustBeLiving, mustBeRetired, refused, said } from "./organisation";

const ruleSetKey = z.object({ key: z.string().min(1).max(40) });

/**
 * Enters a new rule set, valid from today or later. A rule set is never edited: clocks that run keep the one they
 * started with, clocks that start from its first day on take the new one.
 */
export const enterRuleSet = command({
  permission: "organisation.write",
  input: ruleSetInput,
  async run({ tx, viewer, now }, body) {
    const { key, name, validFrom } = body;
    const all = await lockedSets(tx, viewer);
    if (all.some((set) => set.key === key)) throw refused("ruleSetKeyTaken", { key });
    if (validFrom < dayOf(now)) throw refused("ruleSetPast");
    mustHaveTheDay(all, key, validFrom);
    await tx.insert(ruleSets).values({ congressId: viewer.congressId, key, body, validFrom, enteredAt: now });
    return said("rule_set.enter", key, { name, validFrom, rules: body.rules });
  },
});

/** Retires a rule set that is not in force today: a future one that will not come, or one long replaced. */
export const retireRuleSet = command({
  permission: "organisation.write",
  input: ruleSetKey,
  async run({ tx, viewer, now }, { key }) {
    const all = await lockedSets(tx, viewer);
    const set = setOf(all, key);
    mustBeLiving(set);
    if (ruleSetInForce(all, dayOf(now))?.key === key) throw refused("ruleSetInForce");
    await tx
      .update(ruleSets)
      .set({ retiredOn: dayOf(now) })
      .where(isSet(viewer, key));
    return said("rule_set.retire", key, { name: set.body.name });
  },
});

/** Takes a retired rule set back; one that would at once replace the rules in force is entered anew instead. */
export const reviveRuleSet = command({
  permission: "organisation.write",
  input: ruleSetKey,
  async run({ tx, viewer, now }, { key }) {
    const all = await lockedSets(tx, viewer);
    const set = setOf(all, key);
    mustBeRetired(set);
    mustHaveTheDay(all, key, set.validFrom);
    const today = dayOf(now);
    const current = ruleSetInForce(all, today);
    if (set.validFrom <= today && (!current || set.validFrom > current.validFrom))
      throw refused("ruleSetPast");
    await tx.update(ruleSets).set({ retiredOn: null }).where(isSet(viewer, key));
    return said("rule_set.revive", key, { name: set.body.name });
  },
});

async function lockedSets(tx: Tx, viewer: Viewer): Promise<RuleSetRow[]> {
  await lockOrganisation(tx, viewer);
  return listRuleSets(tx, viewer);
}

function setOf(all: readonly RuleSetRow[], key: string): RuleSetRow {
  const set = all.find((each) => each.key === key);
  if (!set) throw notFound();
  return set;
}

function mustHaveTheDay(all: readonly RuleSetRow[], key: string, validFrom: Day) {
  const taken = all.some((set) => set.key !== key && set.retiredOn === null && set.validFrom === validFrom);
  if (taken) throw refused("ruleSetDayTaken");
}

const isSet = ({ congressId }: Viewer, key: string) =>
  and(eq(ruleSets.congressId, congressId), eq(ruleSets.key, key));
