import { z } from "zod";
import { assignInput } from "../assignment/input";
import { LIMITS } from "../suggestion/dictionary";
import { listed, requiredNote, seenCase } from "../suggestion/input";
import { words } from "../words";

const caseIds = z.preprocess(listed, z.array(z.uuid()).max(50, "too_many"));

/** Cases as a list sends them, "<id>@<version>". */
const seenCases = z.preprocess(
  listed,
  z.array(z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@\d+$/)).max(50, "too_many"),
);

/** Cases to be handled together with a main one: ticked in a list, or named by their numbers. */
export const mergeInput = z.object({
  ...seenCase,
  memberIds: caseIds,
  numbers: words().trim().max(500).default(""),
  note: requiredNote,
});

/** A member leaves its group, or the group is dissolved; with the reason. */
export const groupMoveInput = z.object({ ...seenCase, note: requiredNote });

/** The main case and the cases of its group, each as it was seen, to the same units in one act. */
export const assignGroupInput = assignInput.and(z.object({ cases: seenCases }));

/** A split as its form sends it: titles by part, and for each point ("p1", "p2" …) the part it goes to. */
export const proposeSplitInput = z.object({
  ...seenCase,
  titles: z.preprocess(listed, z.array(words().trim().max(LIMITS.title)).max(5, "too_many")),
  place: z.record(z.string().max(5), z.coerce.number().int().min(1).max(5)).default({}),
  note: requiredNote,
});

/** The deputy's word on a split. */
export const answerSplitInput = z.object({ ...seenCase, note: words().trim().max(LIMITS.note).default("") });

/** An earlier case on the same matter, by its number. */
export const linkInput = z.object({
  id: z.uuid(),
  number: words().trim().min(1, "required").max(30),
  note: words().trim().max(500).default(""),
});

/** A link that was wrong. */
export const unlinkInput = z.object({ id: z.uuid(), toId: z.uuid() });
