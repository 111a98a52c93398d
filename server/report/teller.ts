import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReportDetail } from "@/db/queries/report";
import { differenceOf, isChanged } from "@/domain/report/difference";
import { type FigureRef, figureQuery } from "@/domain/report/figure";
import { slotWords } from "@/domain/report/figure-words";
import { percentOf } from "@/domain/report/percent";
import type { Teller } from "@/domain/report/shown";
import { numberText, percentText } from "@/domain/report/table";

/** How the page of a report tells of its figures: each opens its rows, and says what it is now when that differs. */
export async function reportTeller(detail: ReportDetail): Promise<Teller> {
  const [say, preview] = [await getTranslations(), await previewTeller()];
  const { report, frozen, live, edition, isNewest } = detail;
  const asked = isNewest ? "" : `&edition=${edition}`;
  return {
    ...preview,
    href: (ref: FigureRef) => `/reports/${report.id}/rows?${figureQuery(ref)}${asked}`,
    now: ({ ref, slot }) => {
      if (!frozen || !isChanged(differenceOf(frozen, live, ref))) return undefined;
      const { is, was } = differenceOf(frozen, live, ref);
      if (slot?.kind === "share" && slot.among)
        return say("report.changes.nowIs", { now: percentText(percentOf(live, ref, slot.among)) });
      return is === was ? say("report.changes.same") : say("report.changes.nowIs", { now: numberText(is) });
    },
  };
}

/** How a preview tells of figures: their names and definitions, without a way to their rows. */
export async function previewTeller(): Promise<Teller> {
  const say = await getTranslations();
  return { words: ({ slot, ref }) => slotWords(slot, ref, say) };
}
