import { z } from "zod";
import { accountName } from "./name";
import { LONGEST_PASSWORD } from "./password";

/** A password as typed; only its owner's new one is judged by the rules. */
const typedPassword = z.string().min(1).max(LONGEST_PASSWORD);

/** What a sign-in form sends. */
export const signInInput = z.object({
  account: z.string().trim().min(1).max(80).transform(accountName),
  password: typedPassword,
});

/** A new session for the acting person; minted by the server, not by a form. */
export const openSessionInput = z.object({ membershipId: z.uuid(), browser: z.string().max(80) });

/** One of the acting person's sessions. */
export const ownSessionInput = z.object({ sessionId: z.string().length(64) });

/** Acting in another of one's memberships; the session is the server's word. */
export const switchMembershipInput = ownSessionInput.extend({ membershipId: z.uuid() });

/** One's own new password, typed twice; the session is the server's word. */
export const changePasswordInput = ownSessionInput
  .extend({ password: typedPassword, newPassword: z.string().min(1), newPasswordAgain: z.string().min(1) })
  .refine((typed) => typed.newPassword === typed.newPasswordAgain, {
    path: ["newPasswordAgain"],
    error: "passwords_differ",
  })
  .refine((typed) => typed.password !== typed.newPassword, {
    path: ["newPassword"],
    error: "password_unchanged",
  });
