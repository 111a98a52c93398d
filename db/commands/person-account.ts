import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { LOCKED_FOR_GOOD } from "@/domain/person/filter";
import { userInput } from "@/domain/person/input";
import { command } from "../command";
import { later } from "../later";
import { memberships, users } from "../schema";
import { allOrNothing } from "../together";
import { endAccessTokensOf } from "./access-token";
import { hashPassword, oneTimePassword } from "./account-hash";
import { endSessions } from "./account-session";
import { forgetTries } from "./account-tries";
import { endFeedsOf } from "./calendar-feed";
import { administratorRemains, lockAdministrators, otherPerson, ownPerson } from "./person-guard";

/** Gives somebody a new one-time password and signs him out everywhere; returns the password. */
export const resetPassword = command({
  permission: "person.write",
  input: userInput,
  async run(context, { userId }) {
    const { tx, now } = context;
    const { account } = await otherPerson(context, userId);
    const password = oneTimePassword();
    await tx
      .update(users)
      .set({ passwordHash: await hashPassword(password), mustChangePassword: true })
      .where(eq(users.id, userId));
    await forgetTries(tx, account);
    await endSessions(tx, userId, "password_changed", now);
    return { value: { password }, events: [{ name: "person.reset_password", detail: { userId } }] };
  },
});

/** Locks an account until somebody unlocks it, and signs it out everywhere. */
export const lockPerson = command({
  permission: "person.write",
  input: userInput,
  async run(context, { userId }) {
    const { tx, now } = context;
    await otherPerson(context, userId);
    await lockAdministrators(context);
    await tx.update(users).set({ lockedUntil: LOCKED_FOR_GOOD }).where(eq(users.id, userId));
    await administratorRemains(context);
    await allOrNothing([
      endSessions(tx, userId, "locked", now),
      endFeedsOf(tx, userId, now),
      endAccessTokensOf(tx, userId, now),
    ]);
    return {
      value: { userId },
      events: [{ name: "account.locked", detail: { userId, because: "administrator" } }],
    };
  },
});

/** Opens a lock, an administrator's or that of wrong tries. */
export const unlockPerson = command({
  permission: "person.write",
  input: userInput,
  async run(context, { userId }) {
    const { tx } = context;
    const { account } = await ownPerson(context, userId);
    await tx.update(users).set({ lockedUntil: null }).where(eq(users.id, userId));
    await forgetTries(tx, account);
    return { value: { userId }, events: [{ name: "account.unlocked", detail: { userId } }] };
  },
});

/** Retires an account with all its roles; what the person did stays under his name. */
export const retirePerson = command({
  permission: "person.write",
  input: userInput,
  async run(context, { userId }) {
    const { tx, viewer, now } = context;
    await otherPerson(context, userId);
    await lockAdministrators(context);
    const today = dayOf(now);
    later(tx, tx.update(users).set({ retiredOn: today }).where(eq(users.id, userId)));
    await tx
      .update(memberships)
      .set({ endedOn: today })
      .where(
        and(
          eq(memberships.congressId, viewer.congressId),
          eq(memberships.userId, userId),
          isNull(memberships.endedOn),
        ),
      );
    await administratorRemains(context);
    await allOrNothing([endSessions(tx, userId, "retired", now), endFeedsOf(tx, userId, now)]);
    return { value: { userId }, events: [{ name: "person.retire", detail: { userId } }] };
  },
});
