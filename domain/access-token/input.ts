import { z } from "zod";
import { words } from "../words";
import { SCOPES, type Scope } from "./scopes";

/** How long a token can live. */
export const TOKEN_DAYS = [30, 90, 180, 365] as const;

const isScope = (value: string): value is Scope => SCOPES.some((scope) => scope === value);

/** Making a token: what it is for, what it may do, for how long. */
export const createAccessTokenInput = z.object({
  name: words().trim().min(1).max(60),
  scopes: z
    .array(z.string().max(40).refine(isScope, "invalid"))
    .min(1, "choose")
    .max(SCOPES.length)
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope))),
  days: z.coerce
    .number()
    .int()
    .refine((days) => TOKEN_DAYS.some((each) => each === days), "choose"),
});

/** One of one's own tokens. */
export const ownAccessTokenInput = z.object({ id: z.uuid() });
