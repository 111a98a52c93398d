import "server-only";
import { and, eq, gte, isNull } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { notFound, Refusal } from "@/domain/refusal";
import { endSubstitutionInput } from "@/domain/substitution/input";
import { command } from "../../command";
import { substitutions, users } from "../../schema";

/** Ends a substitution today: whoever was away is back, and what was lent is over at once. */
export const endSubstitution = command({
  permission: "substitution.write",
  input: endSubstitutionInput,
  async run({ tx, viewer, now }, { id }) {
    const today = dayOf(now);
    const ours = and(
      eq(substitutions.congressId, viewer.congressId),
      eq(substitutions.id, id),
      viewer.role === "unit_head" ? eq(substitutions.unitId, viewer.unitId ?? id) : undefined,
    );
    const [found] = await tx
      .select({ id: substitutions.id, name: users.name })
      .from(substitutions)
      .innerJoin(users, eq(users.id, substitutions.userId))
      .where(ours);
    if (!found) throw notFound();
    const [ended] = await tx
      .update(substitutions)
      .set({ endedOn: today })
      .where(and(ours, isNull(substitutions.endedOn), gte(substitutions.untilOn, today)))
      .returning();
    if (!ended) throw new Refusal("conflict", "general.alreadyDone");
    const { userId, substituteId, unitId } = ended;
    return {
      value: { id },
      events: [{ name: "substitution.end", detail: { id, userId, substituteId, unitId, on: today } }],
      notices: [
        {
          to: [{ userId: substituteId }, { userId }],
          key: "substitution.end",
          values: { name: found.name },
        },
      ],
    };
  },
});
