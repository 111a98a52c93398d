"use server";
import {
  changeSession,
  createSession,
  retireSession,
  reviveSession,
} from "@/db/commands/organisation-session";
import { action } from "@/server/action";

const list = () => "/admin/terms?saved=1";

export const create = action(createSession, { next: list });
export const change = action(changeSession, { next: list });
export const retire = action(retireSession, { next: list });
export const revive = action(reviveSession, { next: list });
