import { z } from "zod";
import { tickedField } from "./fields";

/** The ladder as it is written: "30, 15, 7, 3, 0". Also with Chinese commas. */
const ladderField = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value
          .split(/[,，、\s]+/)
          .filter((part) => part !== "")
          .map(Number)
      : value,
  z
    .array(z.int("not_a_number").min(0).max(120))
    .min(1)
    .max(10)
    .refine((rungs) => new Set(rungs).size === rungs.length, "repeated")
    .transform((rungs) => rungs.toSorted((a, b) => b - a)),
);

const wholeField = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** The settings of a congress, as a form sends them (domain/settings.ts). */
export const settingsFields = z.object({
  delegationCheck: tickedField,
  extensionConsent: tickedField,
  reminderLadder: ladderField,
  messagesPerDay: wholeField(1, 20),
  unseenDays: wholeField(1, 30),
  keyVoteThreshold: wholeField(1, 100),
  motionSigners: wholeField(1, 100),
  returnsBeforeArbitration: wholeField(2, 5),
  casesForRank: wholeField(1, 50),
  apiPerMinute: wholeField(10, 10_000),
});

export const changeSettingsInput = settingsFields.extend({ seen: z.string().max(4000) });
