import { z } from "zod";
import { dayOf, isDay } from "../day";
import { dayField, newRow, shownRow } from "./fields";

// Shanghai has kept one offset since 1991.
const OFFSET = "+08:00";
const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

const localMoment = z
  .string()
  .refine((text) => isDay(LOCAL.exec(text)?.[1] ?? ""), { error: "not_a_moment", abort: true })
  .transform((text) => new Date(`${text}:00${OFFSET}`));

/** What an administrator says of a session (会议); the cut-off comes as "YYYY-MM-DDTHH:mm" of Shanghai. */
export const sessionFields = z.object({
  termId: z.uuid(),
  number: z.coerce.number().int().min(1).max(99),
  opensOn: dayField,
  closesOn: dayField,
  filingCutoff: localMoment,
});

type Fields = z.output<typeof sessionFields>;

export const createSessionInput = sessionFields.extend(newRow).superRefine(inOrder);
export const changeSessionInput = sessionFields.extend(shownRow).superRefine(inOrder);

/** A moment as a form shows it: the clock on the wall in Shanghai, "YYYY-MM-DDTHH:mm". */
export function localText(moment: Date): string {
  const shifted = new Date(moment.getTime() + 8 * 3_600_000);
  return shifted.toISOString().slice(0, 16);
}

function inOrder({ opensOn, closesOn, filingCutoff }: Fields, context: z.RefinementCtx) {
  const complain = (field: keyof Fields, message: string) =>
    context.addIssue({ code: "custom", message, path: [field] });
  if (closesOn < opensOn) complain("closesOn", "ends_before_start");
  const lastDay = dayOf(filingCutoff);
  if (lastDay < opensOn || lastDay > closesOn) complain("filingCutoff", "outside_session");
}
