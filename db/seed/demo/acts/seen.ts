import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import { assignments, suggestions } from "../../../schema";
import { found, type Unit } from "../cast";
import type { FiledText } from "../texts";
import type { Story } from "../world";

/** A suggestion as its page shows it now: whoever acts has seen this version. */
export async function seenSuggestion({ stage, lead, id }: Story<FiledText>) {
  const { state, version, period, textHash, round } = suggestions;
  const [row] = await stage.database
    .select({ state, version, period, textHash, round })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, lead.viewer.congressId), eq(suggestions.id, id)));
  return { id, ...found(row, `suggestion ${id}`) };
}

/** A unit's assignment as its page shows it now. */
export async function seenWork({ stage, lead, id, text }: Story, unit: Unit) {
  const { version, state } = assignments;
  const [row] = await stage.database
    .select({ id: assignments.id, version, state })
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, lead.viewer.congressId),
        eq(assignments.suggestionId, id),
        eq(assignments.unitId, unit.id),
        notInArray(assignments.state, ["returned", "cancelled"]),
      ),
    );
  return found(row, `assignment of ${text.key} to ${unit.key}`);
}
