import { z } from "zod";
import { day } from "../assignment/input";
import { optional, requiredNote } from "../suggestion/input";

/** Staff urges the units of a case. */
export const urgeInput = z.object({ id: z.uuid(), note: requiredNote });

/** A leader instructs the units of a case; with a day, they have to say by then what they did. */
export const instructInput = z.object({ id: z.uuid(), note: requiredNote, answerBy: optional(day) });

/** A unit confirms that it has read a directive. `id`: its receipt. */
export const readDirectiveInput = z.object({ id: z.uuid() });

/** A unit says what it did about a directive. `id`: its receipt. */
export const answerDirectiveInput = z.object({ id: z.uuid(), answer: requiredNote });
