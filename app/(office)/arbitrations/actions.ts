"use server";
import { callArbitration } from "@/db/commands/arbitration/call";
import { decideArbitration } from "@/db/commands/arbitration/decide";
import { action } from "@/server/action";

export const call = action(callArbitration, { next: ({ id }) => `/arbitrations/${id}?done=called` });
export const decide = action(decideArbitration, { next: ({ id }) => `/arbitrations/${id}?done=decided` });
