import type { AwardKind } from "@/domain/award/kinds";
import { localName, type Named } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";

/** A nomination as a page shows it. */
export type ShownNomination = {
  id: string;
  reason: string;
  commendedOn: string | null;
  nominatedBy: string;
  suggestionId: string | null;
  series: string | null;
  number: number | null;
  title: string | null;
  mayOpen: boolean;
  unitId: string | null;
  unit: Named | null;
  votes: number | null;
};

/** What is nominated, in words: a case with its number, or a unit. */
export function nameOf(row: ShownNomination, kind: AwardKind, locale: string): string {
  if (kind === "unit") return row.unit ? localName(row.unit, locale) : "";
  return [caseNumber(row), row.title].filter(Boolean).join(" ");
}
