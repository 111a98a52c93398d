import { z } from "zod";
import type { Day } from "../day";
import { dayField, newRow, shownRow } from "./fields";

/** What an administrator says of a term (届). */
export const termFields = z.object({
  number: z.coerce.number().int().min(1).max(99),
  startsOn: dayField,
  endsOn: dayField,
});

const inOrder = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }) => startsOn < endsOn;
const BACKWARDS = { error: "ends_before_start", path: ["endsOn"] };

export const createTermInput = termFields.extend(newRow).refine(inOrder, BACKWARDS);
export const changeTermInput = termFields.extend(shownRow).refine(inOrder, BACKWARDS);

/** Two spans of days share a day. */
export const overlaps = (a: readonly [Day, Day], b: readonly [Day, Day]): boolean =>
  a[0] <= b[1] && b[0] <= a[1];
