"use server";
import { endSubstitution } from "@/db/commands/substitution/end";
import { enterSubstitute } from "@/db/commands/substitution/enter";
import { action } from "@/server/action";

export const enter = action(enterSubstitute, { says: () => ({ key: "substitution.entered" }) });
export const end = action(endSubstitution, { says: () => ({ key: "substitution.ended" }) });
