import { perform } from "@/db/command";
import { endSessions } from "@/db/commands/account-session";
import { sweepTries } from "@/db/commands/account-tries";
import { createPerson } from "@/db/commands/person";
import type { Records } from "./records";

/** Somebody new, with the one-time password that an administrator hands over. */
export async function newcomer(records: Records): Promise<{ account: string; password: string }> {
  const administrator = await records.viewer("admin");
  const account = `e2e-${crypto.randomUUID().slice(0, 8)}`;
  const input = { account, name: "新到岗", role: "auditor", unitId: "", delegationId: "" };
  return perform(createPerson, administrator, input, { database: records.database });
}

/** Ends every session of a person, as if its time were over. */
export async function endSessionsOf(records: Records, account: string): Promise<void> {
  const { userId } = await records.viewer(account);
  await records.database.transaction((tx) => endSessions(tx, userId, "signed_out", new Date()));
}

/** Forgets all wrong tries: the tests of a whole day come from one address. */
export const forgetAllTries = ({ database }: Records): Promise<void> =>
  sweepTries(database, new Date(Date.now() + 60_000));
