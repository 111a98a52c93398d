"use server";
import * as channels from "@/db/commands/channel-choice";
import type { FormState } from "@/domain/form-state";
import * as account from "@/server/account";
import { action } from "@/server/action";
import * as door from "@/server/sign-in";

/** Sets one's own password. */
export async function changePassword(previous: FormState, form: FormData): Promise<FormState> {
  return account.changeOwnPassword(previous, form);
}

/** Signs out another browser of one's own. */
export async function endSession(previous: FormState, form: FormData): Promise<FormState> {
  return account.endSession(previous, form);
}

/** Sets one's own channels and address. */
export async function chooseChannels(previous: FormState, form: FormData): Promise<FormState> {
  return action(channels.chooseChannels, { says: () => ({ key: "delivery.chosen" }) })(previous, form);
}

/** Goes on in another of one's memberships. */
export async function switchMembership(form: FormData): Promise<void> {
  await account.switchTo(form);
}

/** Signs out this browser. */
export async function signOut(): Promise<void> {
  await door.signOut();
}
