import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { verifyPassword } from "@/db/commands/account-hash";
import { lockAfterTries } from "@/db/commands/account-lock";
import { changePassword } from "@/db/commands/account-password";
import { endOwnSession, switchMembership } from "@/db/commands/account-session";
import { countTry, forgetTries, triesKey } from "@/db/commands/account-tries";
import { findOwnAccount } from "@/db/queries/account";
import type { LiveSession } from "@/db/queries/viewer";
import { ACCOUNT_POLICY } from "@/domain/account/tries";
import type { FormAction, FormState } from "@/domain/form-state";
import { systemViewer } from "@/domain/viewer";
import { attempt } from "./action";
import { formTree } from "./form-tree";
import { orNotFound } from "./or-not-found";
import { requireSession } from "./session";
import { writeSecret } from "./session-cookie";

/** Changes one's own password; also the way out of a first password. Goes on with a fresh session. */
export const changeOwnPassword: FormAction = async (_previous, form) => {
  const session = await requireSession();
  const raw = { ...formTree(form), sessionId: session.id };
  const wrong = await guess(session, form.get("password"));
  if (wrong) return wrong;
  const outcome = await attempt(() => perform(changePassword, session.viewer, raw), raw);
  if (!("value" in outcome)) return outcome;
  await writeSecret(outcome.value);
  redirect(session.mustChangePassword ? "/" : "/account?changed=1");
};

/** Goes on in another of one's memberships; the form's `membershipId` says in which. */
export async function switchTo(form: FormData): Promise<never> {
  const { id: sessionId, viewer } = await requireSession();
  await orNotFound(perform(switchMembership, viewer, { ...formTree(form), sessionId }));
  // No cookie changes, so the browser would keep the navigation of the role he leaves.
  revalidatePath("/", "layout");
  redirect("/");
}

/** Signs out another of one's browsers; the form's `sessionId` says which. */
export const endSession: FormAction = async (_previous, form) => {
  const { viewer } = await requireSession();
  const raw = formTree(form);
  const outcome = await attempt(() => perform(endOwnSession, viewer, raw), raw);
  if (!("value" in outcome)) return outcome;
  redirect("/account?ended=1");
};

/** A stolen session must not be a way to guess the password: wrong ones count as they do at the sign-in. */
async function guess({ viewer, user }: LiveSession, password: unknown): Promise<FormState | null> {
  if (typeof password !== "string" || password === "") return null;
  const now = new Date();
  const tries = await countTry(db, triesKey("account", user.account), now, ACCOUNT_POLICY);
  const { passwordHash } = await findOwnAccount(db, viewer);
  if (tries !== null && (await verifyPassword(passwordHash, password))) {
    await forgetTries(db, user.account);
    return null;
  }
  if (tries === null || tries.blockedUntil !== null) {
    await perform(lockAfterTries, systemViewer(viewer.congressId), { userId: viewer.userId }, { now });
    redirect("/sign-in");
  }
  return { status: "invalid", fields: { password: [{ key: "password_wrong" }] } };
}
