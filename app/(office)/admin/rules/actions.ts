"use server";
import { enterRuleSet, retireRuleSet, reviveRuleSet } from "@/db/commands/rule-set";
import { action } from "@/server/action";

const list = () => "/admin/rules?saved=1";

export const enter = action(enterRuleSet, { next: list });
export const retire = action(retireRuleSet, { next: list });
export const revive = action(reviveRuleSet, { next: list });
