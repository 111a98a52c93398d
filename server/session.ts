import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/db/client";
import { noteSeen } from "@/db/commands/account-seen";
import { sessionIdOf } from "@/db/commands/account-session";
import { findSession, type LiveSession, listOwnMemberships } from "@/db/queries/viewer";
import { safeReturn } from "@/domain/account/return-path";
import { isStale } from "@/domain/account/session";
import { type FormState, SIGNED_OUT } from "@/domain/form-state";
import { can, type Permission } from "@/domain/permissions";
import { whyNotSent } from "@/domain/sent-as";
import type { Viewer } from "@/domain/viewer";
import { PATH_HEADER } from "./path-header";
import { reads } from "./reads";
import { readSecret } from "./session-cookie";

/** This browser's session, looked up in the database once for each request; null when there is none. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const secret = await readSecret();
  if (secret === null) return null;
  const now = new Date();
  const session = await findSession(reads(), sessionIdOf(secret), now);
  if (session && isStale(session.lastSeenAt, now)) await noteSeen(db, session.id, now);
  return session;
});

/** Whoever is acting, or null: nobody signed in, or his first password still to be changed. */
export async function currentViewer(): Promise<Viewer | null> {
  const session = await currentSession();
  return session && !session.mustChangePassword ? session.viewer : null;
}

/** Whoever sends a form, or why what was typed into it is not sent; it stays with its words. */
export async function senderOf(as: unknown): Promise<{ viewer: Viewer } | { no: Refused }> {
  const session = await currentSession();
  if (session === null) return { no: SIGNED_OUT };
  const { viewer, membershipId, mustChangePassword } = session;
  const why = whyNotSent(as, { userId: viewer.userId, membershipId, mustChangePassword });
  return why === null ? { viewer } : { no: { status: "refused", because: { key: `general.${why}` } } };
}

type Refused = Extract<FormState, { status: "refused" }>;

/**
 * Whoever is acting. Sends everybody else away: to sign in, or to change a first password.
 * With a permission, the page does not exist for a role that lacks it.
 */
export async function requireViewer(permission?: Permission): Promise<Viewer> {
  const { mustChangePassword, viewer } = await requireSession();
  if (mustChangePassword) redirect("/account/password");
  if (permission && !can(viewer, permission)) notFound();
  return viewer;
}

/** The session of whoever is signed in, also while his first password is to be changed. */
export async function requireSession(): Promise<LiveSession> {
  return (await currentSession()) ?? redirect(await signInPath());
}

/** The person behind the page with all that he is, for the shell around it. */
export const requirePerson = cache(async () => {
  const { user, viewer, membershipId, mustChangePassword } = await requireSession();
  const memberships = await listOwnMemberships(reads(), user.id);
  const current = memberships.find(({ id }) => id === membershipId) ?? redirect(await signInPath());
  return { user, viewer, mustChangePassword, memberships, current };
});

/** The person behind the page. */
export type Person = Awaited<ReturnType<typeof requirePerson>>;

async function signInPath(): Promise<string> {
  const back = safeReturn((await headers()).get(PATH_HEADER));
  return back === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(back)}`;
}
