import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { changePasswordInput } from "@/domain/account/input";
import { passwordComplaint } from "@/domain/account/password";
import { Refusal } from "@/domain/refusal";
import { command } from "../command";
import { findOwnAccount } from "../queries/account";
import { findActingMembership } from "../queries/viewer";
import { users } from "../schema";
import { hashPassword, verifyPassword } from "./account-hash";
import { endSessions, startSession } from "./account-session";

/** Sets one's own password. Ends all one's sessions and starts a fresh one; returns its secret. */
export const changePassword = command({
  permission: "own_account.write",
  input: changePasswordInput,
  async run({ tx, viewer, now }, { current, next, browser }) {
    const { account, passwordHash } = await findOwnAccount(tx, viewer);
    if (!(await verifyPassword(passwordHash, current))) throw wrong("current", "password_wrong");
    const complaint = passwordComplaint(next, account);
    if (complaint) throw wrong("next", complaint.key, complaint.values);
    const changed = await tx
      .update(users)
      .set({ passwordHash: await hashPassword(next), mustChangePassword: false })
      .where(and(eq(users.id, viewer.userId), eq(users.passwordHash, passwordHash ?? "")))
      .returning({ id: users.id });
    if (changed.length === 0) throw new Refusal("conflict", "general.tooLate");
    const membershipId = await findActingMembership(tx, viewer);
    await endSessions(tx, viewer.userId, "password_changed", now);
    const secret = await startSession(tx, viewer, { membershipId, browser }, now);
    return { value: secret, events: [{ name: "account.password" }] };
  },
});
