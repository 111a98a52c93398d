import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { addMembershipInput, membershipInput } from "@/domain/person/input";
import { notFound, Refusal } from "@/domain/refusal";
import type { Role, Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { memberships } from "../schema";
import { allOrNothing } from "../together";
import { endSessions } from "./account-session";
import { endFeedsOf } from "./calendar-feed";
import { administratorRemains, lockAdministrators, otherLivingPerson, placeIsOpen } from "./person-guard";

/** Gives a person one more role; he has to sign in again. A deputy's comes with his mandate. */
export const addMembership = command({
  permission: "person.write",
  input: addMembershipInput,
  async run(context, { userId, ...place }) {
    const { tx, viewer, now } = context;
    await otherLivingPerson(context, userId);
    if (place.role === "deputy") throw new Refusal("conflict", "person.roleNeedsMandate");
    await placeIsOpen(tx, viewer, place);
    const membershipId = await giveRole(tx, viewer, userId, place);
    await endSessions(tx, userId, "role_changed", now);
    return {
      value: { userId },
      events: [{ name: "person.add_role", detail: { userId, membershipId, ...place } }],
    };
  },
});

/** Ends one of a person's roles from today on; he has to sign in again. */
export const endMembership = command({
  permission: "person.write",
  input: membershipInput,
  async run(context, { userId, membershipId }) {
    const { tx, viewer, now } = context;
    await otherLivingPerson(context, userId);
    await lockAdministrators(context);
    const [ended] = await tx
      .update(memberships)
      .set({ endedOn: dayOf(now) })
      .where(
        and(
          eq(memberships.congressId, viewer.congressId),
          eq(memberships.id, membershipId),
          eq(memberships.userId, userId),
          isNull(memberships.endedOn),
        ),
      )
      .returning({ role: memberships.role });
    if (!ended) throw notFound();
    await administratorRemains(context);
    await allOrNothing([
      endSessions(tx, userId, "role_changed", now),
      endFeedsOf(tx, userId, now, membershipId),
    ]);
    const detail = { userId, membershipId, role: ended.role };
    return { value: { userId }, events: [{ name: "person.end_role", detail }] };
  },
});

type Place = { role: Role; unitId: string | null; delegationId: string | null };

/** Gives a role, or gives back one that had ended; returns the membership. Refuses one that he holds. */
export async function giveRole(tx: Tx, viewer: Viewer, userId: string, place: Place): Promise<string> {
  const { role, unitId, delegationId } = place;
  const [given] = await tx
    .insert(memberships)
    .values({ congressId: viewer.congressId, userId, role, unitId, delegationId })
    .onConflictDoUpdate({
      target: [
        memberships.congressId,
        memberships.userId,
        memberships.role,
        memberships.unitId,
        memberships.delegationId,
      ],
      set: { endedOn: null, lentBy: null },
      // What a substitution lends can be given for good.
      setWhere: sql`${memberships.endedOn} is not null or ${memberships.lentBy} is not null`,
    })
    .returning({ id: memberships.id });
  if (!given) throw new Refusal("conflict", "person.alreadyHolds");
  return given.id;
}
