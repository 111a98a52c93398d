"use server";
import { sweepCommitments } from "@/db/commands/commitment/sweep";
import { action } from "@/server/action";

/** Confirms the lines that were filled in. */
export const sweep = action(sweepCommitments, {
  says: ({ count }) => ({ key: "commitment.swept", values: { count } }),
});
