import { namesOf } from "../workflow";

/** The states of a key suggestion (rules.md §5.3): from the nomination to the vote in the standing committee. */
export const KEY_STATES = {
  nominated: { open: true, holder: "staff", tone: "info" },
  refused: { open: false, holder: null, tone: "plain" },
  decided: { open: true, holder: "committee", tone: "info" },
  planned: { open: true, holder: "committee", tone: "info" },
  reported: { open: true, holder: "staff", tone: "info" },
  redone: { open: true, holder: "committee", tone: "warn" },
  done: { open: false, holder: null, tone: "ok" },
} as const satisfies Record<string, { open: boolean; holder: string | null; tone: string }>;

/** A key suggestion's state. */
export type KeyState = keyof typeof KEY_STATES;
export const KEY_STATE_NAMES = namesOf(KEY_STATES);

/** Why a suggestion is proposed for key supervision (rules.md §1.11; Qingdao Art. 21, Shandong Art. 14). */
export const KEY_CRITERIA = ["public_concern", "raised_by_many", "complex", "work_of_the_year"] as const;
export type KeyCriterion = (typeof KEY_CRITERIA)[number];

/** What a special committee does while it supervises. */
export const VISIT_KINDS = ["visit", "inspection", "symposium", "report"] as const;
