"use server";
import {
  changeReplyClass,
  createReplyClass,
  retireReplyClass,
  reviveReplyClass,
} from "@/db/commands/organisation-reply-class";
import { action } from "@/server/action";

const list = () => "/admin/classes?saved=1";

export const create = action(createReplyClass, { next: list });
export const change = action(changeReplyClass, { next: list });
export const retire = action(retireReplyClass, { next: list });
export const revive = action(reviveReplyClass, { next: list });
