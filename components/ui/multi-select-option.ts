import type { ChoiceOption } from "./choice";

/** One of many; options of the same group stand together under its name. */
export type MultiOption = ChoiceOption & { group?: string | undefined };
