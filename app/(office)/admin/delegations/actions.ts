"use server";
import {
  changeDelegation,
  createDelegation,
  retireDelegation,
  reviveDelegation,
} from "@/db/commands/organisation-delegation";
import { action } from "@/server/action";

const list = () => "/admin/delegations?saved=1";

export const create = action(createDelegation, { next: list });
export const change = action(changeDelegation, { next: list });
export const retire = action(retireDelegation, { next: list });
export const revive = action(reviveDelegation, { next: list });
