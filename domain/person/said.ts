/** What an administrator did with a person, for the page that comes after it; words of `done.person`. */
export const PERSON_ACTS = [
  "memberAdded",
  "memberEnded",
  "mandate",
  "locked",
  "unlocked",
  "retired",
] as const;

export type PersonAct = (typeof PERSON_ACTS)[number];

/** The person's page that says what was done. */
export const said =
  (act: PersonAct) =>
  ({ userId }: { userId: string }): string =>
    `/admin/people/${userId}?done=${act}`;
