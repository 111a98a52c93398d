import { z } from "zod";
import { requiredNote, seenCase } from "../suggestion/input";

/** Staff lays a dispute before a leader: what he is to decide. */
export const callArbitrationInput = z.object({ ...seenCase, question: requiredNote });

/** The leader decides which unit handles the case, and says why. */
export const arbitrateInput = z.object({ ...seenCase, unitId: z.uuid("required"), decision: requiredNote });
