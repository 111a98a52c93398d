import "server-only";
import { and, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { notFound, Refusal } from "@/domain/refusal";
import { enterSubstituteInput } from "@/domain/substitution/input";
import { type Context, command } from "../../command";
import { memberships, substitutions, users } from "../../schema";

/**
 * Somebody of the unit stands in for a handler or head while he is away. Who stands in for a head and is none
 * himself is lent that role for those days; whoever drafted still does not sign.
 */
export const enterSubstitute = command({
  permission: "substitution.write",
  input: enterSubstituteInput,
  async run(context, input) {
    const { tx, viewer } = context;
    if (input.untilOn < dayOf(context.now)) throw new Refusal("conflict", "substitution.over");
    const away = await lockAway(context, input.membershipId);
    await mayStandIn(context, away, input.substituteId);
    await mustBeFree(context, away.userId, input);
    const { substituteId, fromOn, untilOn, reason } = input;
    const { userId, unitId } = away;
    const period = { unitId, userId, substituteId, fromOn, untilOn };
    const [row] = await tx
      .insert(substitutions)
      .values({ congressId: viewer.congressId, ...period, reason, enteredBy: viewer.userId })
      .returning({ id: substitutions.id });
    if (!row) throw new Error("No substitution was entered");
    if (away.role === "unit_head") await lendHead(context, { id: row.id, unitId, userId: substituteId });
    const values = { name: away.name, from: fromOn, until: untilOn };
    return {
      value: { id: row.id },
      events: [{ name: "substitution.enter", note: reason, detail: { id: row.id, ...period } }],
      notices: [{ to: [{ userId: substituteId }, { userId }], key: "substitution.enter", values }],
    };
  },
});

type Away = { userId: string; unitId: string; role: "unit_handler" | "unit_head"; name: string };

/** The living membership of whoever is away, locked, so that two who enter at once come one after the other. */
async function lockAway({ tx, viewer }: Context, membershipId: string): Promise<Away> {
  const [row] = await tx
    .select({
      userId: memberships.userId,
      unitId: memberships.unitId,
      role: memberships.role,
      name: users.name,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.congressId, viewer.congressId),
        eq(memberships.id, membershipId),
        isNull(memberships.endedOn),
        isNull(memberships.lentBy),
      ),
    )
    .for("update", { of: memberships });
  if (!row?.unitId || (row.role !== "unit_handler" && row.role !== "unit_head")) throw notFound();
  if (viewer.role === "unit_head" && row.unitId !== viewer.unitId) throw notFound();
  const away = { userId: row.userId, unitId: row.unitId, role: row.role, name: row.name };
  if (away.role === "unit_head") await mustNotPassOn({ tx, viewer }, away);
  return away;
}

/** Whoever only stands in for the head cannot pass the head's rights on. */
async function mustNotPassOn({ tx, viewer }: Pick<Context, "tx" | "viewer">, { unitId }: Away) {
  if (viewer.role !== "unit_head") return;
  const own = await tx.$count(
    memberships,
    and(
      ofUnit(viewer.congressId, unitId),
      eq(memberships.userId, viewer.userId),
      isNull(memberships.lentBy),
      eq(memberships.role, "unit_head"),
    ),
  );
  if (own === 0) throw new Refusal("conflict", "substitution.lentHead");
}

async function mayStandIn({ tx, viewer }: Context, { userId, unitId }: Away, substituteId: string) {
  if (substituteId === userId) throw new Refusal("conflict", "substitution.himself");
  const [one] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.retiredOn)))
    .where(
      and(
        ofUnit(viewer.congressId, unitId),
        eq(memberships.userId, substituteId),
        isNull(memberships.lentBy),
        inArray(memberships.role, ["unit_handler", "unit_head"]),
      ),
    )
    .limit(1);
  if (!one) throw new Refusal("conflict", "substitution.sameUnit");
}

const ofUnit = (congressId: string, unitId: string) =>
  and(eq(memberships.congressId, congressId), eq(memberships.unitId, unitId), isNull(memberships.endedOn));

/** In those days nobody else stands in for him, he stands in for nobody, and his substitute is there. */
async function mustBeFree(
  { tx, viewer }: Context,
  userId: string,
  { substituteId, fromOn, untilOn }: { substituteId: string; fromOn: Day; untilOn: Day },
) {
  const met = await tx
    .select({ userId: substitutions.userId, substituteId: substitutions.substituteId })
    .from(substitutions)
    .where(
      and(
        eq(substitutions.congressId, viewer.congressId),
        isNull(substitutions.endedOn),
        lte(substitutions.fromOn, untilOn),
        gte(substitutions.untilOn, fromOn),
        or(inArray(substitutions.userId, [userId, substituteId]), eq(substitutions.substituteId, userId)),
      ),
    );
  if (met.some((each) => each.userId === userId)) throw new Refusal("conflict", "substitution.overlaps");
  if (met.some((each) => each.userId === substituteId))
    throw new Refusal("conflict", "substitution.substituteAway");
  if (met.length > 0) throw new Refusal("conflict", "substitution.standsIn");
}

/** Lends the head's role; who holds it himself needs no loan. */
async function lendHead(
  { tx, viewer }: Context,
  { id, unitId, userId }: { id: string; unitId: string; userId: string },
) {
  const { congressId } = viewer;
  await tx
    .insert(memberships)
    .values({ congressId, userId, role: "unit_head", unitId, lentBy: id })
    .onConflictDoUpdate({
      target: [
        memberships.congressId,
        memberships.userId,
        memberships.role,
        memberships.unitId,
        memberships.delegationId,
      ],
      set: { endedOn: null, lentBy: id },
      setWhere: sql`${memberships.endedOn} is not null or ${memberships.lentBy} is not null`,
    });
}
