"use server";
import { changeTerm, createTerm, retireTerm, reviveTerm } from "@/db/commands/organisation-term";
import { action } from "@/server/action";

const list = () => "/admin/terms?saved=1";

export const create = action(createTerm, { next: list });
export const change = action(changeTerm, { next: list });
export const retire = action(retireTerm, { next: list });
export const revive = action(reviveTerm, { next: list });
