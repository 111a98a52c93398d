import { encode } from "next-auth/jwt";
import type { Database } from "@/db/client";
import { perform } from "@/db/command";
import { createAccessToken, tokenHash } from "@/db/commands/access-token";
import { openSession } from "@/db/commands/account-session";
import { countTokenRequest } from "@/db/commands/api-count";
import type { Viewer } from "@/domain/viewer";

/** Somebody who is signed in, in a browser and with tokens; a token may be used only so often in a minute. */
export type Somebody = { viewer: Viewer; cookie: string; bearer: () => string };

type Account = { account: string; role: Viewer["role"] };

/** Signs people of the demo in, through the commands. */
export async function signIn(
  database: Database,
  who: Account,
  secret: string,
  tokens = 30,
): Promise<Somebody> {
  const { viewer, membershipId } = await findMembership(database, who);
  const sid = await perform(openSession, viewer, { membershipId, browser: "bench" }, { database });
  const cookie = `next-auth.session-token=${await encode({ token: { sid }, secret })}`;
  const made: string[] = [];
  for (let n = 0; n < tokens; n += 1) {
    const input = { name: `bench ${n}`, scopes: ["read", "write"], days: 30 };
    const { token } = await perform(createAccessToken, viewer, input, { database });
    // Once in five minutes its use is written down, which is not what is measured.
    await countTokenRequest(database, { secretHash: tokenHash(token), ...HERE }, new Date());
    made.push(token);
  }
  let turn = 0;
  return { viewer, cookie, bearer: () => `Bearer ${made[turn++ % made.length]}` };
}

const HERE = { address: "bench", perAddress: 1_000_000 };

async function findMembership(database: Database, { account, role }: Account) {
  const user = await database.query.users.findFirst({ where: (t, { eq }) => eq(t.account, account) });
  const membership = await database.query.memberships.findFirst({
    where: (t, { and, eq }) => and(eq(t.userId, user?.id ?? ""), eq(t.role, role)),
  });
  if (!user || !membership) throw new Error(`nobody is ${role} as ${account}`);
  const { congressId, unitId, delegationId, id } = membership;
  return { membershipId: id, viewer: { userId: user.id, congressId, role, unitId, delegationId } };
}
