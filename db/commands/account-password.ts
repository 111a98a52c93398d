import "server-only";
import { and, eq } from "drizzle-orm";
import { changePasswordInput } from "@/domain/account/input";
import { passwordComplaint } from "@/domain/account/password";
import { fieldError } from "@/domain/field-error";
import { tooLate } from "@/domain/refusal";
import { command } from "../command";
import { findOwnAccount, findOwnSession } from "../queries/account";
import { users } from "../schema";
import { hashPassword, verifyPassword } from "./account-hash";
import { endSessions, startSession } from "./account-session";

/** Sets one's own password. Ends all one's sessions and starts a fresh one; returns its secret. */
export const changePassword = command({
  permission: "own_account.write",
  input: changePasswordInput,
  async run({ tx, viewer, now }, { sessionId, password, newPassword }) {
    const session = await findOwnSession(tx, viewer, sessionId);
    const { account, passwordHash } = await findOwnAccount(tx, viewer);
    if (!(await verifyPassword(passwordHash, password)))
      throw fieldError("password", { key: "password_wrong" });
    const complaint = passwordComplaint(newPassword, account);
    if (complaint) throw fieldError("newPassword", complaint);
    const changed = await tx
      .update(users)
      .set({ passwordHash: await hashPassword(newPassword), mustChangePassword: false })
      .where(and(eq(users.id, viewer.userId), eq(users.passwordHash, passwordHash ?? "")))
      .returning({ id: users.id });
    if (changed.length === 0) throw tooLate();
    await endSessions(tx, viewer.userId, "password_changed", now);
    const secret = await startSession(tx, viewer, session, now);
    return { value: secret, events: [{ name: "account.password" }] };
  },
});
