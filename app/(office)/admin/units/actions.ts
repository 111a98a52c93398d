"use server";
import { changeUnit, createUnit, retireUnit, reviveUnit } from "@/db/commands/organisation-unit";
import { action } from "@/server/action";

const list = () => "/admin/units?saved=1";

export const create = action(createUnit, { next: list });
export const change = action(changeUnit, { next: list });
export const retire = action(retireUnit, { next: list });
export const revive = action(reviveUnit, { next: list });
