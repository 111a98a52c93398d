import type { MultiOption } from "../ui/multi-select-option";

/** What a draft can choose from, named in the reader's language. */
export type DraftChoices = {
  categories: readonly { value: string; label: string }[];
  units: readonly MultiOption[];
  deputies: readonly MultiOption[];
};
