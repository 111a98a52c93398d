import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { perform } from "@/db/command";
import { endOwnSession, openSession } from "@/db/commands/account-session";
import { browserOf } from "@/domain/account/browser";
import { signInInput } from "@/domain/account/input";
import { safeReturn } from "@/domain/account/return-path";
import type { FormAction, FormState } from "@/domain/form-state";
import { attempt } from "./action";
import { clientAddress } from "./address";
import { checkCredentials } from "./credentials";
import { formTree } from "./form-tree";
import { currentSession } from "./session";
import { dropSecret, writeSecret } from "./session-cookie";
import { withTyped } from "./typed";

/** Signs in from our own form, with or without JavaScript, and goes on to where the person wanted to be. */
export const signIn: FormAction = async (_previous, form) => {
  const raw = formTree(form);
  const outcome = await attempt(async () => signInWith(signInInput.parse(raw)), raw);
  if (!("value" in outcome)) return withTyped(outcome, form);
  if (outcome.value.kind !== "right") return withTyped(NO[outcome.value.kind], form);
  await endCurrentSession();
  await writeSecret(outcome.value.secret);
  redirect(safeReturn(raw.next));
};

/** Ends this browser's session and takes its cookie. */
export async function signOut(): Promise<never> {
  await endCurrentSession();
  await dropSecret();
  redirect("/sign-in?left=1");
}

/** Checks account and password and opens a session; the one way in, also for next-auth's own route. */
export async function signInWith({ account, password }: { account: string; password: string }) {
  const checked = await checkCredentials({ account, password, address: await clientAddress() });
  if (checked.kind !== "right") return checked;
  const browser = browserOf((await headers()).get("user-agent") ?? "");
  const secret = await perform(openSession, checked.viewer, { membershipId: checked.membershipId, browser });
  return { kind: "right", secret } as const;
}

const NO = {
  wrong: { status: "refused", because: { key: "account.wrong" } },
  locked: { status: "refused", because: { key: "account.locked", values: { minutes: 15 } } },
  slowed: { status: "refused", because: { key: "account.slowed" } },
} as const satisfies Record<string, FormState>;

async function endCurrentSession(): Promise<void> {
  const session = await currentSession();
  if (session) await perform(endOwnSession, session.viewer, { sessionId: session.id });
}
