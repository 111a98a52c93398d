"use server";
import * as tokens from "@/db/commands/access-token";
import * as feeds from "@/db/commands/calendar-feed";
import * as channels from "@/db/commands/channel-choice";
import type { FormState } from "@/domain/form-state";
import * as account from "@/server/account";
import { action } from "@/server/action";
import { feedAddress } from "@/server/feed/address";
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

/** Makes the secret address of one's own calendar, or a new one in its place. */
export async function makeFeed(previous: FormState, form: FormData): Promise<FormState> {
  const says = ({ secret }: { secret: string }) => ({
    key: "feed.made",
    values: { url: feedAddress(secret) },
  });
  return action(feeds.makeFeed, { says })(previous, form);
}

/** Ends one's own calendar. */
export async function revokeFeed(previous: FormState, form: FormData): Promise<FormState> {
  return action(feeds.revokeFeed, { says: () => ({ key: "feed.revoked" }) })(previous, form);
}

/** Makes an access token; the form tells it, this once. */
export async function makeToken(previous: FormState, form: FormData): Promise<FormState> {
  const says = ({ name, token }: { name: string; token: string }) => ({
    key: "accessToken.made",
    values: { name, token },
  });
  return action(tokens.createAccessToken, { says })(previous, form);
}

/** Ends one of one's own access tokens. */
export async function revokeToken(previous: FormState, form: FormData): Promise<FormState> {
  const says = ({ name }: { name: string }) => ({ key: "accessToken.revoked", values: { name } });
  return action(tokens.revokeAccessToken, { says })(previous, form);
}

/** Goes on in another of one's memberships. */
export async function switchMembership(form: FormData): Promise<void> {
  await account.switchTo(form);
}

/** Signs out this browser. */
export async function signOut(): Promise<void> {
  await door.signOut();
}
