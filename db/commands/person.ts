import "server-only";
import { eq } from "drizzle-orm";
import { createPersonInput, renameInput } from "@/domain/person/input";
import { Refusal } from "@/domain/refusal";
import { command } from "../command";
import { users } from "../schema";
import { hashPassword, oneTimePassword } from "./account-hash";
import { livingPerson, placeIsOpen } from "./person-guard";
import { giveMandate } from "./person-mandate";
import { giveRole } from "./person-membership";

/** Makes an account with a first role; returns its one-time password, which is stored nowhere. */
export const createPerson = command({
  permission: "person.write",
  input: createPersonInput,
  async run({ tx, viewer, now }, input) {
    const { account, name, role, unitId, delegationId, termId } = input;
    await placeIsOpen(tx, viewer, input);
    const password = oneTimePassword();
    const [user] = await tx
      .insert(users)
      .values({ account, name, passwordHash: await hashPassword(password), createdAt: now })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!user) throw new Refusal("conflict", "person.accountTaken", { account });
    await giveRole(tx, viewer, user.id, input);
    if (role === "deputy" && termId !== null && delegationId !== null) {
      await giveMandate(tx, viewer, { ...input, userId: user.id, termId, delegationId, status: "active" });
    }
    const detail = { userId: user.id, account, name, role, unitId, delegationId };
    return {
      value: { userId: user.id, account, name, password },
      events: [{ name: "person.create", detail }],
    };
  },
});

/** Corrects a name. */
export const renamePerson = command({
  permission: "person.write",
  input: renameInput,
  async run(context, { userId, name }) {
    const before = await livingPerson(context, userId);
    await context.tx.update(users).set({ name }).where(eq(users.id, userId));
    return {
      value: { userId },
      events: [{ name: "person.rename", detail: { userId, name, before: before.name } }],
    };
  },
});
