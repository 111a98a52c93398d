import "server-only";
import type { ReportDetail } from "@/db/queries/report";
import { dayOf } from "@/domain/day";
import { aboutOf } from "@/domain/report/about";
import { type About, type FilledBlock, fillReport } from "@/domain/report/fill";
import type { Counted } from "@/domain/report/snapshot";
import { readTemplate } from "@/domain/report/template";
import { chineseWords } from "./chinese";

/** A report's text with its figures in their places: the frozen ones, or those of now in a draft. */
export async function filledReport(
  { report, frozen, live, text }: Pick<ReportDetail, "report" | "frozen" | "live" | "text">,
  now: Date,
): Promise<{ blocks: FilledBlock[]; counted: Counted; about: About }> {
  const say = await chineseWords();
  const counted = frozen ?? live;
  const asOf = dayOf(frozen ? new Date(frozen.asOf) : now);
  const about = aboutOf(report, counted, asOf, say);
  return { blocks: fillReport(readTemplate(text).lines, counted, about, say), counted, about };
}
