import { z } from "zod";

/** What a congress decides for itself (rules.md, decisions where the sources are silent). */
export const settingsSchema = z.object({
  /** In session, the delegation's clerk checks a suggestion first (Henan Art. 11). */
  delegationCheck: z.boolean().default(true),
  /** Staff consents to an extension; off: the unit only tells the deputy (Henan Art. 20). */
  extensionConsent: z.boolean().default(true),
});

export type Settings = z.output<typeof settingsSchema>;
