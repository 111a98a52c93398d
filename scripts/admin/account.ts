import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { lockPerson, resetPassword, retirePerson, unlockPerson } from "@/db/commands/person-account";
import { memberships, users } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import type { AdminCommand } from "../admin";
import { operatorOf, reasonOf } from "../lib/operator";

type Done = Promise<{ password: string } | { userId: string }>;

const ACTS = {
  "reset-password": (viewer: Viewer, input: unknown): Done => perform(resetPassword, viewer, input),
  lock: (viewer: Viewer, input: unknown): Done => perform(lockPerson, viewer, input),
  unlock: (viewer: Viewer, input: unknown): Done => perform(unlockPerson, viewer, input),
  retire: (viewer: Viewer, input: unknown): Done => perform(retirePerson, viewer, input),
};

const NAMES = Object.keys(ACTS) as (keyof typeof ACTS)[];

export const help: AdminCommand["help"] = `<${NAMES.join("|")}> <账号 account>: 处理账号，在几级人大任职的也可以 · also of somebody who serves several congresses`;

/** Looks after an account as the owner of the installation, also one that no single congress may touch. */
export const run: AdminCommand["run"] = async ([act = "", account = ""]) => {
  const name = NAMES.find((each) => each === act);
  if (!name || account === "") return fail(`用法 usage: account ${help}`);
  try {
    const { userId, congressId } = await placeOf(account);
    const done = await ACTS[name](operatorOf(congressId), { userId });
    console.log(`完成 done: ${name} ${account}`);
    if ("password" in done) console.log(`一次性密码 one-time password: ${done.password}`);
    return 0;
  } catch (error) {
    return fail(reasonOf(error));
  }
};

async function placeOf(account: string) {
  const [found] = await db
    .select({ userId: users.id, congressId: memberships.congressId })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(eq(users.account, account))
    .orderBy(memberships.congressId);
  if (!found) throw new Error(`没有这个账号 · no such account: ${account}`);
  return found;
}

function fail(why: string): number {
  console.error(why);
  return 1;
}
