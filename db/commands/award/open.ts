import "server-only";
import { openAwardInput } from "@/domain/award/input";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { awards } from "../../schema";

/** Staff opens a year's selection; each year has one of suggestions and one of units. */
export const openAward = command({
  permission: "award.open",
  input: openAwardInput,
  async run({ tx, viewer: { congressId, userId }, now }, { year, kind, places }) {
    const [row] = await tx
      .insert(awards)
      .values({ congressId, year, kind, places, openedBy: userId, openedOn: dayOf(now) })
      .onConflictDoNothing()
      .returning({ id: awards.id });
    if (!row) throw new Refusal("conflict", "award.opened", { year: String(year) });
    const values = { year: String(year), kind };
    return {
      value: { id: row.id },
      events: [{ name: "award.open", detail: { awardId: row.id, year, kind, places } }],
      notices: [
        {
          to: [{ role: "staff" }, { role: "committee" }, { role: "leader" }, { role: "unit_head" }],
          key: "award.open",
          values,
        },
      ],
    };
  },
});
