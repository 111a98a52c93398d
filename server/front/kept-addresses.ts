const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/**
 * The pages that are kept for their reader (own-pages.ts), with what they are made of. Each depends on nothing but
 * rows that commands write, the day, the session and the preferences: tests/kept-pages.test.ts follows what they read.
 */
export const KEPT_PAGES = [
  { address: "/suggestions", file: "suggestions", of: "cases, their clocks and marks" },
  { address: `/suggestions/${ID}`, file: "suggestions/[id]", of: "a case with all that has happened to it" },
  { address: "/search", file: "search", of: "the words of cases, indexed by the command that wrote them" },
  { address: "/dashboard", file: "dashboard", of: "figures over cases" },
  { address: "/dashboard/compare", file: "dashboard/compare", of: "figures over cases" },
  { address: "/dashboard/flow", file: "dashboard/flow", of: "figures over cases" },
  { address: "/dashboard/figures", file: "dashboard/figures", of: "what the figures count" },
  { address: "/dashboard/records", file: "dashboard/records", of: "the cases a figure counts" },
  { address: "/commitments", file: "commitments", of: "promises of replies" },
  { address: "/warnings", file: "warnings", of: "cases and the pace of earlier ones" },
] as const;

/** Tables that are written without an event: a page that shows one of them changes while the chain stands still. */
export const WITHOUT_EVENT = [
  "accessTokens",
  "apiAnswers",
  "apiCounts",
  "calendarFeeds",
  "deliveries",
  "eventPushes",
  "eventPushTries",
  "eventSecrets",
  "eventSubscriptions",
  "signInTries",
  "volumes",
] as const;

const PATTERN = new RegExp(`^(?:${KEPT_PAGES.map(({ address }) => address).join("|")})(?:\\?|$)`);

// What was just done is said once.
const ONCE = /[?&]done=/;

/** Whether the page at an address is one that is kept. */
export const isKept = (url: string): boolean => PATTERN.test(url) && !ONCE.test(url);
