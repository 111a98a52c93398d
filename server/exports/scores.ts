import "server-only";
import { listScores, type UnitScore } from "@/db/queries/scoring";
import { yearOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { MINUS_NAMES, PART_NAMES } from "@/domain/scoring/formula";
import type { Column } from "@/domain/table/table";
import { type Ask, type Listing, listing, worded } from "./listing";
import { askedYear } from "./scope";

/** `?year=2023`: the scores that the page of that year shows. */
export async function readScores(ask: Ask): Promise<Listing> {
  const { db, viewer, now, today, say } = ask;
  const year = askedYear(ask, yearOf(today));
  const { rows, enough } = await listScores(db, viewer, year, now);
  const title = say("scoring.caption", { year: String(year) });
  const about = `${say("scoring.lead")} ${say("scoring.tooFew", { enough })}`;
  return listing({ title, about }, columns(ask), rows);
}

const columns = ({ say, locale }: Ask): Column<UnitScore>[] =>
  worded<UnitScore>({ say }, [
    ["scoring.columns.rank", "number", ({ rank }) => rank],
    ["scoring.columns.unit", "text", ({ unit }) => localName(unit, locale), 28],
    ["scoring.columns.n", "number", ({ score }) => score.n],
    ["scoring.columns.total", "number", ({ score }) => points(score.total)],
    ...PART_NAMES.map(
      (name) =>
        [
          `scoring.parts.${name}`,
          "number",
          ({ score }: UnitScore) => points(score.parts.find((part) => part.name === name)?.earned ?? null),
        ] as const,
    ),
    ...MINUS_NAMES.map(
      (name) =>
        [
          `scoring.minus.${name}`,
          "number",
          ({ score }: UnitScore) => points(score.minus.find((one) => one.name === name)?.taken ?? 0),
        ] as const,
    ),
  ]);

const points = (tenths: number | null) => (tenths === null ? null : tenths / 10);
