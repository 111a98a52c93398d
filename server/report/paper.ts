import "server-only";
import type { ReportDetail } from "@/db/queries/report";
import { dayOf } from "@/domain/day";
import type { Document } from "@/domain/document/document";
import { plainText } from "@/domain/report/fill";
import { reportPaper } from "@/domain/report/paper";
import { chineseWords } from "./chinese";
import { filledReport } from "./filled";
import { picturesOf } from "./picture";

/** A report as a document, with its charts as pictures and a note of what its figures rest on. */
export async function paperOf(detail: ReportDetail, now: Date): Promise<Document> {
  const [{ blocks }, say] = [await filledReport(detail, now), await chineseWords()];
  const { frozen, report } = detail;
  const [title = ""] = plainText(blocks).split("\n");
  const note = frozen
    ? say("report.page.noteOfPaper", {
        asOf: dayOf(new Date(frozen.asOf)),
        seq: frozen.seq,
        hash: frozen.hash.slice(0, 16),
      })
    : say("report.page.noteOfDraft");
  const paper = reportPaper(title, blocks, await picturesOf(blocks), [note]);
  return report.state === "issued" ? paper : { ...paper, watermark: say(`report.states.${report.state}`) };
}
