import { and, eq } from "drizzle-orm";
import { makeFeed, revokeFeed } from "@/db/commands/calendar-feed";
import { chooseChannels } from "@/db/commands/channel-choice";
import { markRead } from "@/db/commands/notification";
import { createPerson, renamePerson } from "@/db/commands/person";
import { lockPerson, retirePerson, unlockPerson } from "@/db/commands/person-account";
import { setMandate } from "@/db/commands/person-mandate";
import { addMembership, endMembership } from "@/db/commands/person-membership";
import { memberships, users } from "@/db/schema";
import { type Step, step } from "../../attacks/script";
import type { Stage } from "../../support/look";
import { act } from "../../support/steps";

const DAY = "2023-03-15";

/** Somebody comes, becomes a deputy, gets a role and loses it, is locked, and goes. */
export async function somebody({ database, cast }: Stage): Promise<Step[]> {
  const by = cast.administrator;
  const { termId, north, south } = cast;
  const idOf = async () => {
    const [row] = await database.select({ id: users.id }).from(users).where(eq(users.account, "zhou-x"));
    return { userId: row?.id ?? "" };
  };
  const leads = async () => {
    const { userId } = await idOf();
    const held = and(eq(memberships.userId, userId), eq(memberships.role, "leader"));
    const [row] = await database.select({ id: memberships.id }).from(memberships).where(held);
    return { userId, membershipId: row?.id ?? "" };
  };
  const mandate = (delegationId: string, more: object) => async () => ({
    ...{ ...(await idOf()), termId, delegationId, cardNo: "990077", status: "active", ...more },
  });
  const place = { role: "deputy", termId, delegationId: north, cardNo: "990077" };
  return [
    step("createPerson", createPerson, DAY, by, async () => ({ account: "zhou-x", name: "周新", ...place })),
    step("renamePerson", renamePerson, DAY, by, async () => ({ ...(await idOf()), name: "周更" })),
    step("setMandate", setMandate, DAY, by, mandate(south, {})),
    step("setMandate", setMandate, DAY, by, mandate(south, { status: "suspended" })),
    step("addMembership", addMembership, DAY, by, async () => ({ ...(await idOf()), role: "leader" })),
    step("endMembership", endMembership, DAY, by, leads),
    step("lockPerson", lockPerson, DAY, by, idOf),
    step("unlockPerson", unlockPerson, DAY, by, idOf),
    step("retirePerson", retirePerson, DAY, by, idOf),
  ];
}

/** What everybody does with his own account. */
export async function oneself(stage: Stage): Promise<Step[]> {
  const by = stage.cast.roads.handler;
  await act(stage, makeFeed, by, DAY, { alarm: "none" });
  return [
    step("markRead", markRead, DAY, by, async () => ({ id: "all" })),
    step("chooseChannels", chooseChannels, DAY, by, async () => ({ email: "on", address: "lu@example.org" })),
    step("revokeFeed", revokeFeed, DAY, by, async () => ({})),
  ];
}
