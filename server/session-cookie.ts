import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { recentlyUsed } from "@/db/recently-used";
import { SESSION_DAYS } from "@/domain/account/session";
import { env, isSecure } from "./env";

const MAX_AGE_SECONDS = SESSION_DAYS * 24 * 60 * 60;

/** The cookie's name, as next-auth chooses it. */
export const cookieName = () => (isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token");

/** How the cookie is set: out of a script's reach, not sent along from other sites. */
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" }) as const;

/** The secret of this browser's session, or null when the cookie is missing, forged or old. */
export async function readSecret(): Promise<string | null> {
  const sealed = (await cookies()).get(cookieName())?.value;
  return sealed ? secretIn(sealed) : null;
}

// Deriving the key and opening a seal take longer than asking for the session; a browser sends the same seal for days.
const opened = recentlyUsed<{ sid: string; until: number }>(1_000);

/** The secret that such a cookie holds. */
export async function secretIn(sealed: string): Promise<string | null> {
  const { NEXTAUTH_SECRET: secret } = env();
  const key = `${secret}:${sealed}`;
  const known = opened.get(key);
  if (known && known.until > Date.now()) return known.sid;
  const token = await decode({ token: sealed, secret }).catch(() => null);
  if (typeof token?.sid !== "string") return null;
  // A seal without an end is opened each time.
  if (typeof token.exp === "number") opened.put(key, { sid: token.sid, until: token.exp * 1000 });
  return token.sid;
}

/** Gives this browser a session: next-auth's own token, with nothing in it but the secret. */
export async function writeSecret(sid: string): Promise<void> {
  const sealed = await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET, maxAge: MAX_AGE_SECONDS });
  (await cookies()).set(cookieName(), sealed, { ...cookieOptions(), maxAge: MAX_AGE_SECONDS });
}

/** Takes the session's secret from this browser. */
export async function dropSecret(): Promise<void> {
  (await cookies()).set(cookieName(), "", { ...cookieOptions(), maxAge: 0 });
}
