/** Where a publication stands (rules.md §5.3); a case without a row is `proposed`, for its deputy and units chose already. */
export const PUBLICATION_STATES = ["proposed", "reviewed", "published", "withheld", "withdrawn"] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** How a version came about: published, corrected by staff, or brought up to date by itself. */
export const VERSION_KINDS = ["publish", "correct", "refresh"] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** What is done about a place where personal data was found. */
export const FINDING_ANSWERS = ["masked", "left", "open"] as const;
export type FindingAnswer = (typeof FINDING_ANSWERS)[number];
