"use server";
import { sweepCommitments } from "@/db/commands/commitment/sweep";
import { action } from "@/server/action";

/** Confirms the lines that were filled in; the page says how many, for their form is gone by then. */
export const sweep = action(sweepCommitments, { next: ({ count }) => `/commitments/sweep?done=${count}` });
