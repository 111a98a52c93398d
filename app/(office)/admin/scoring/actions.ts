"use server";
import { enterFormula } from "@/db/commands/scoring/formula";
import { action } from "@/server/action";

export const enter = action(enterFormula, {
  next: ({ id }) => `/admin/scoring?year=${id.slice(0, 4)}&saved=1`,
});
