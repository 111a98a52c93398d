/** When a suggestion was filed: while the congress met, or between its sessions (rules.md §1.3). */
export const PERIODS = ["session", "intersession"] as const;
export type Period = (typeof PERIODS)[number];

/** Where a suggestion comes from (rules.md §1.9). */
export const ORIGINS = ["suggestion", "motion_converted"] as const;
export type Origin = (typeof ORIGINS)[number];

/** What the deputy wants the public to see (rules.md §1.10; Henan Art. 29). */
export const PUBLICITY_CHOICES = ["full", "title_only", "none"] as const;
export type PublicityChoice = (typeof PUBLICITY_CHOICES)[number];

/** How the suggestion was formed; a figure of the yearly report (rules.md §1.12). */
export const FORMATIONS = ["research", "symposium", "visit", "reception", "daily"] as const;
export type Formation = (typeof FORMATIONS)[number];

/** For how many years the matter was raised and not solved (rules.md §1.9). */
export const REPEATED_YEARS = [0, 2, 3, 4] as const;

/** Why a text is not accepted as it is: the reviewer's checklist of rules.md §1.5. */
export const RETURN_REASONS = [
  "private_matter",
  "judicial_case",
  "tender",
  "passing_on_letters",
  "academic_or_promotion",
  "no_content",
  "outside_powers",
  "own_interest",
  "several_matters",
  "other",
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** How a suggestion ends without being accepted (rules.md §1.5: never a silent deletion). */
export const REFUSAL_KINDS = ["decline", "letter"] as const;

/** How a closed case came to its end. */
export const CLOSINGS = ["rated", "no_feedback", "evaluated", "no_rater"] as const;
export type Closing = (typeof CLOSINGS)[number];

/** How the unit wished for by the deputy was weighed (Henan Art. 12). */
export const WISH_ANSWERS = ["none", "followed", "partly", "not_followed"] as const;

/** Longest texts, in characters. */
export const LIMITS = { title: 50, part: 3000, point: 1000, points: 10, cosigners: 200, note: 2000 } as const;
