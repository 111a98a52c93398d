import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { LOCK_MINUTES } from "@/domain/account/tries";
import { command } from "../command";
import { users } from "../schema";
import { endSessions } from "./account-session";

/** Locks an account after five wrong tries; a longer lock stays. Done by the system, in the person's congress. */
export const lockAfterTries = command({
  permission: "clock.tick",
  input: z.object({ userId: z.uuid() }),
  async run({ tx, now }, { userId }) {
    const until = new Date(now.getTime() + LOCK_MINUTES * 60_000);
    await tx
      .update(users)
      .set({ lockedUntil: sql`greatest(${users.lockedUntil}, ${until.toISOString()}::timestamptz)` })
      .where(eq(users.id, userId));
    await endSessions(tx, userId, "locked", now);
    return {
      value: { userId },
      events: [
        { name: "account.locked", detail: { userId, until: until.toISOString(), because: "wrong_tries" } },
      ],
    };
  },
});
