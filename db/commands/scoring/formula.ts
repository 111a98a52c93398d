import "server-only";
import { isDeepStrictEqual } from "node:util";
import { tooLate } from "@/domain/refusal";
import { enterFormulaInput } from "@/domain/scoring/input";
import { command } from "../../command";
import { formulaOf } from "../../queries/scoring-formula";
import { scoringFormulas } from "../../schema";
import { lockOrganisation, refused, said } from "../organisation";

/** Enters a year's next formula. A version is never edited: scores of the year are computed by the new one at once. */
export const enterFormula = command({
  permission: "organisation.write",
  input: enterFormulaInput,
  async run({ tx, viewer, now }, { year, seen, reason, formula }) {
    await lockOrganisation(tx, viewer);
    const inForce = await formulaOf(tx, viewer, year);
    const own = inForce.year === year ? inForce.version : 0;
    if (own !== seen) throw tooLate();
    if (isDeepStrictEqual(inForce.formula, formula)) throw refused("nothingChanged");
    const { congressId, userId } = viewer;
    const version = own + 1;
    await tx
      .insert(scoringFormulas)
      .values({ congressId, year, version, body: formula, reason, enteredBy: userId, enteredAt: now });
    return said("scoring_formula.enter", `${year}-${version}`, { year, version, reason, formula });
  },
});
