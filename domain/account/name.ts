import { z } from "zod";

/** An account name as it is stored and looked up: full-width letters and capitals make no other account. */
export const accountName = (typed: string) => typed.normalize("NFKC").trim().toLowerCase();

/** An account name that a person may be given: letters, digits, `.`, `_`, `-`; 2 to 40 characters. */
export const accountField = z
  .string()
  .trim()
  .min(1)
  .transform(accountName)
  .refine((name) => /^[a-z0-9][a-z0-9._-]{1,39}$/.test(name), { error: "not_an_account" });
