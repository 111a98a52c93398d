"use server";
import {
  changeCategory,
  createCategory,
  retireCategory,
  reviveCategory,
} from "@/db/commands/organisation-category";
import { action } from "@/server/action";

const list = () => "/admin/categories?saved=1";

export const create = action(createCategory, { next: list });
export const change = action(changeCategory, { next: list });
export const retire = action(retireCategory, { next: list });
export const revive = action(reviveCategory, { next: list });
