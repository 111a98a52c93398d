import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { endOwnSession, sessionIdOf } from "@/db/commands/account-session";
import { findSession } from "@/db/queries/viewer";
import { signInInput } from "@/domain/account/input";
import { SESSION_DAYS } from "@/domain/account/session";
import { env, isSecure } from "./env";
import { signInWith } from "./sign-in";

/** next-auth's own routes under /api/auth: the same way in and out, the same cookie, for other ways to sign in later. */
export const nextAuth = (request: Request, context: unknown): Promise<Response> =>
  NextAuth(options())(request, context);

function options(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 24 * 3600 },
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    providers: [credentials()],
    callbacks: {
      // The token carries the session's secret and nothing else; who it is, the database says at each request.
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSessionOf(token.sid) },
  };
}

const credentials = () =>
  CredentialsProvider({
    credentials: { account: {}, password: {} },
    async authorize(typed) {
      const parsed = signInInput.safeParse(typed);
      const outcome = parsed.success ? await signInWith(parsed.data) : null;
      return outcome?.kind === "right" ? { id: outcome.secret } : null;
    },
  });

async function endSessionOf(secret: unknown): Promise<void> {
  const session = typeof secret === "string" ? await findSession(db, sessionIdOf(secret), new Date()) : null;
  if (session) await perform(endOwnSession, session.viewer, { sessionId: session.id });
}
