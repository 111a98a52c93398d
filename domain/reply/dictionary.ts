/** When in the handling a deputy was contacted: the "three meetings" (三见面) of rules.md §1.8. */
export const CONTACT_PHASES = ["before", "during", "after"] as const;

/** How a deputy was contacted; `faceToFace` is what the face-to-face rate counts, `place` must be named. */
export const CONTACT_WAYS = {
  visit: { faceToFace: true },
  meeting: { faceToFace: true },
  symposium: { faceToFace: true },
  research: { faceToFace: true },
  phone: { faceToFace: false },
  message: { faceToFace: false },
  mail: { faceToFace: false },
} as const satisfies Record<string, { faceToFace: boolean }>;

/** A way of contact. */
export type ContactWay = keyof typeof CONTACT_WAYS;

/** What a unit proposes to publish of its reply (rules.md §1.10). */
export const PUBLISH_PROPOSALS = ["full", "summary", "none"] as const;

/** The reply classes every congress starts with (rules.md §1.6); the living ones are rows. */
export const DEFAULT_CLASSES = [
  {
    key: "A",
    name: "已解决或基本解决",
    nameEn: "Resolved or mostly resolved",
    countsAs: "resolved",
    needsCommitment: false,
    needsExplanation: false,
  },
  {
    key: "B",
    name: "正在解决或列入计划逐步解决",
    nameEn: "In progress or planned",
    countsAs: "planned",
    needsCommitment: true,
    needsExplanation: false,
  },
  {
    key: "C",
    name: "因条件限制暂时不能解决",
    nameEn: "Not feasible for now",
    countsAs: "not_feasible",
    needsCommitment: false,
    needsExplanation: true,
  },
  {
    key: "D",
    name: "留作参考",
    nameEn: "For reference",
    countsAs: "for_reference",
    needsCommitment: false,
    needsExplanation: true,
  },
] as const;

/** What a class means in the statistics. */
export const CLASS_MEANINGS = ["resolved", "planned", "not_feasible", "for_reference"] as const;
export type ClassMeaning = (typeof CLASS_MEANINGS)[number];
