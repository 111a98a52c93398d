import { z } from "zod";

/** What a congress decides for itself (rules.md, decisions where the sources are silent). */
export const settingsSchema = z.object({
  /** In session, the delegation's clerk checks a suggestion first (Henan Art. 11). */
  delegationCheck: z.boolean().default(true),
  /** Staff consents to an extension; off: the unit only tells the deputy (Henan Art. 20). */
  extensionConsent: z.boolean().default(true),
  /** Percent of the votes cast below which a key suggestion is handled again (郾城). */
  keyVoteThreshold: z.int().min(1).max(100).default(60),
  /** Signers a motion needs (地方组织法 Art. 22: ten at county level and above, five in a township). */
  motionSigners: z.int().min(1).max(100).default(10),
  /** Returns after which a leader decides who handles a case. */
  returnsBeforeArbitration: z.int().min(2).max(5).default(2),
  /** Working days before a due day on which people are reminded; after it they are once a week. */
  reminderLadder: z.array(z.int().min(0).max(120)).max(10).default([30, 15, 7, 3, 0]),
  /** Bundled messages a person gets on one day and channel, at most. */
  messagesPerDay: z.int().min(1).max(20).default(3),
  /** Working days after which a message nobody saw climbs: to the unit's head, then to staff. */
  unseenDays: z.int().min(1).max(30).default(3),
  /** Cases below which a unit has no rank (rules.md §1.13). */
  casesForRank: z.int().min(1).max(50).default(3),
  /** Requests to the API that one token may make in a minute. */
  apiPerMinute: z.int().min(10).max(10_000).default(300),
});

export type Settings = z.output<typeof settingsSchema>;
