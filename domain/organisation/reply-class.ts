import { z } from "zod";
import { CLASS_MEANINGS } from "../reply/dictionary";
import { nameEnField, nameField, positionField, tickedField } from "./fields";

/** What an administrator says of a reply class (rules.md §1.6): its words, its meaning, what a reply must contain. */
export const replyClassFields = z.object({
  name: nameField,
  nameEn: nameEnField,
  countsAs: z.enum(CLASS_MEANINGS),
  needsCommitment: tickedField,
  needsExplanation: tickedField,
  position: positionField,
});

/** The mark in the upper right corner of the reply. */
const mark = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9]?$/, "class_mark");

export const replyClassRowInput = z.object({ key: mark });
export const createReplyClassInput = replyClassFields.extend({ key: mark });
export const changeReplyClassInput = replyClassFields.extend({ key: mark, seen: z.string().max(4000) });
