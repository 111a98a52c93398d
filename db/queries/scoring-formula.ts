import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import { DEFAULT_FORMULA, type Formula } from "@/domain/scoring/formula";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { scoringFormulas, users } from "../schema";

/** The formula a year is scored by. `year` and `version` say whose it is; version 0 is the product's default. */
export type FormulaInForce = { formula: Formula; year: number; version: number };

/** A year's newest formula; a year without one takes that of the nearest year before, else the default. */
export async function formulaOf(db: Reader, viewer: Viewer, year: number): Promise<FormulaInForce> {
  const [row] = await db
    .select()
    .from(scoringFormulas)
    .where(and(eq(scoringFormulas.congressId, viewer.congressId), lte(scoringFormulas.year, year)))
    .orderBy(desc(scoringFormulas.year), desc(scoringFormulas.version))
    .limit(1);
  return row
    ? { formula: row.body, year: row.year, version: row.version }
    : { formula: DEFAULT_FORMULA, year, version: 0 };
}

/** A year's own versions, the newest first, with who entered each and why. */
export function listFormulas(db: Reader, viewer: Viewer, year: number) {
  return db
    .select({
      version: scoringFormulas.version,
      reason: scoringFormulas.reason,
      enteredBy: users.name,
      enteredAt: scoringFormulas.enteredAt,
    })
    .from(scoringFormulas)
    .innerJoin(users, eq(users.id, scoringFormulas.enteredBy))
    .where(and(eq(scoringFormulas.congressId, viewer.congressId), eq(scoringFormulas.year, year)))
    .orderBy(desc(scoringFormulas.version));
}
export type FormulaVersion = Awaited<ReturnType<typeof listFormulas>>[number];
