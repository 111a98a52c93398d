"use server";
import { mergeCases } from "@/db/commands/group/merge";
import { action } from "@/server/action";

export const merge = action(mergeCases, { next: ({ id }) => `/suggestions/${id}?done=group.merge` });
