import type { Text } from "./form-state";

/** Why a "no": the thing is not there for this viewer, he may not, or it no longer fits. */
export type RefusalCode = "not_found" | "forbidden" | "conflict";

/** A "no" that the user may read: `because.key` is a word in messages/…/refusal.json. Anything else thrown is a bug. */
export class Refusal extends Error {
  readonly because: Text;

  constructor(
    readonly code: RefusalCode,
    key: string,
    values?: Record<string, string | number>,
  ) {
    super(key);
    this.because = values ? { key, values } : { key };
  }

  /** The same "no", said of one of several. */
  of(name: string): Refusal {
    return new Refusal(this.code, this.because.key, { ...this.because.values, about: name });
  }
}

/** What a viewer may not see does not exist. */
export const notFound = () => new Refusal("not_found", "general.notFound");

/** Somebody changed it between reading and writing. */
export const tooLate = () => new Refusal("conflict", "general.tooLate");
