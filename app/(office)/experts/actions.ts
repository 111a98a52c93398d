"use server";
import { addExpert, changeExpert, retireExpert, reviveExpert } from "@/db/commands/evaluation/expert";
import { action } from "@/server/action";

const saved = () => ({ key: "saved" });

export const add = action(addExpert, { says: () => ({ key: "added" }) });
export const change = action(changeExpert, { says: saved });
export const retire = action(retireExpert, { says: saved });
export const revive = action(reviveExpert, { says: saved });
