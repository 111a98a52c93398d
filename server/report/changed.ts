import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReportDetail } from "@/db/queries/report";
import { differenceOf, isChanged } from "@/domain/report/difference";
import { figureWords } from "@/domain/report/figure-words";
import { figuresIn } from "@/domain/report/fill";
import { toldDifference } from "@/domain/report/shown";
import { filledReport } from "./filled";
import { reportTeller } from "./teller";

/** The figures of a report's text that count other rows now than when they were frozen; null as long as none is frozen. */
export async function changedFigures(detail: ReportDetail, now: Date) {
  const { frozen, live } = detail;
  if (!frozen) return null;
  const [{ blocks }, teller, say] = [
    await filledReport(detail, now),
    await reportTeller(detail),
    await getTranslations(),
  ];
  const refs = new Map(figuresIn(blocks).map(({ ref }) => [`${ref.kind}.${ref.fact}`, ref]));
  return [...refs].flatMap(([name, ref]) => {
    const difference = differenceOf(frozen, live, ref);
    if (!isChanged(difference)) return [];
    const { label } = figureWords(ref, say);
    return [{ name, label, href: teller.href?.(ref) ?? "", ...toldDifference(difference) }];
  });
}
