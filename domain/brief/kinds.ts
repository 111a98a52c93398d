import { namesOf } from "../workflow";

/**
 * What a leader's brief is made of, in its order; nothing else comes into it. Each has one verb under `brief.verbs`.
 * `page`: where it is decided, by the case's id and that of the row; `all`: where those stand that had no room.
 */
export const BRIEF_KINDS = {
  arbitration: { page: (id: string) => `/arbitrations/${id}`, all: "/arbitrations" },
  reopening: { page: (id: string) => `/suggestions/${id}`, all: "/" },
  unanswered: { page: (id: string) => `/suggestions/${id}`, all: "/warnings" },
  commitment: {
    page: (_id: string, row: string) => `/commitments/${row}`,
    all: "/commitments?state=overdue",
  },
  keySuggestion: { page: (id: string) => `/key-suggestions/${id}`, all: "/key-suggestions" },
  likelyLate: { page: (id: string) => `/suggestions/${id}`, all: "/warnings?risk=high" },
} as const satisfies Record<string, { page: (id: string, row: string) => string; all: string }>;

/** Why a case is in the brief. */
export type BriefKind = keyof typeof BRIEF_KINDS;
export const BRIEF_KIND_NAMES = namesOf(BRIEF_KINDS);

/** Rows for which a printed page (A4) has room, with six headings. */
export const BRIEF_ROOM = 11;

/** How many rows of each kind stand on the page: each kind gets one after the other until the page is full. */
export function roomFor(counts: readonly number[], room: number = BRIEF_ROOM): number[] {
  const given = counts.map(() => 0);
  for (let round = 1, left = room; left > 0 && counts.some((count) => count >= round); round += 1) {
    for (const [index, count] of counts.entries()) {
      if (count < round || left === 0) continue;
      given[index] = round;
      left -= 1;
    }
  }
  return given;
}
