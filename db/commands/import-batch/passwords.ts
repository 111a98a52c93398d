import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { batchInput } from "@/domain/import-batch/input";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { importRows, users } from "../../schema";
import { hashPassword, oneTimePassword } from "../account-hash";
import { heldBatch, ofBatch } from "./batch";

/**
 * Makes the first passwords of the people a roster brought in, and returns them: they are stored nowhere. Who has one
 * already gets no other, so a second time hands out the next lot, or refuses.
 */
export const handOutPasswords = command({
  permission: "person.write",
  input: batchInput,
  async run(context, { id }) {
    const { tx, batch } = await heldBatch(context, id, ["done"]);
    if (batch.kind !== "roster") throw new Refusal("conflict", "general.stepNotOpen");
    const people = await tx
      .select({ userId: users.id, account: users.account, name: users.name, number: importRows.number })
      .from(importRows)
      .innerJoin(users, eq(users.id, importRows.subjectId))
      .where(and(ofBatch(batch), eq(importRows.result, "created"), isNull(users.passwordHash)))
      .orderBy(asc(importRows.number))
      .limit(IMPORT_LIMITS.passwords);
    if (people.length === 0) throw new Refusal("conflict", "importBatch.noPasswords");
    const given = await Promise.all(
      people.map(async (person) => {
        const password = oneTimePassword();
        return { ...person, password, passwordHash: await hashPassword(password) };
      }),
    );
    for (const { userId, passwordHash } of given)
      await tx.update(users).set({ passwordHash, mustChangePassword: true }).where(eq(users.id, userId));
    const events = given.map(({ userId }) => ({
      name: "person.firstPassword",
      detail: { userId, batchId: id },
    }));
    const list = given.map(({ account, name, password }) => ({ account, name, password }));
    return {
      value: list,
      events: [{ name: "importBatch.handOut", detail: { id, count: list.length } }, ...events],
    };
  },
});
