/** What commands are about: the first part of their name in the API, and what a token's scope can be narrowed to. */
export const API_NOUNS = [
  "suggestion",
  "group",
  "paper",
  "assignment",
  "directive",
  "arbitration",
  "commitment",
  "keySuggestion",
  "evaluation",
  "scoring",
  "award",
  "yearReport",
  "volume",
  "publication",
  "report",
  "importBatch",
  "attachment",
  "notification",
  "account",
  "substitution",
  "organisation",
  "calendar",
  "person",
  "delivery",
  "eventSubscription",
] as const;
export type ApiNoun = (typeof API_NOUNS)[number];

/** What a token may do: read, do everything its person may, or only what concerns one noun. */
export type Scope = "read" | "write" | `write:${ApiNoun}`;

/** Every scope, the wide ones first. */
export const SCOPES: readonly Scope[] = [
  "read",
  "write",
  ...API_NOUNS.map((noun) => `write:${noun}` as const),
];

/** Whether a token of these scopes may do what concerns a noun. Writing says what it did, so it needs no `read`. */
export const mayWrite = (scopes: readonly string[], noun: ApiNoun): boolean =>
  scopes.includes("write") || scopes.includes(`write:${noun}`);

/** Whether a token of these scopes may read. */
export const mayRead = (scopes: readonly string[]): boolean => scopes.includes("read");
