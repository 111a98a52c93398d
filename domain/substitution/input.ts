import { z } from "zod";
import { day } from "../assignment/input";
import { words } from "../words";

/** Who is away, who stands in for him, from when until when, and why. `membershipId`: of whoever is away. */
export const enterSubstituteInput = z
  .object({
    membershipId: z.uuid("required"),
    substituteId: z.uuid("required"),
    fromOn: day,
    untilOn: day,
    reason: words().trim().min(1, "required").max(200),
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ["untilOn"], error: "ends_before_start" });

/** A substitution that is to end today. */
export const endSubstitutionInput = z.object({ id: z.uuid() });
