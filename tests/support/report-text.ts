import type { Reader } from "@/db/client";
import { findReport, listReports } from "@/db/queries/report";
import { dayOf } from "@/domain/day";
import { aboutOf } from "@/domain/report/about";
import { fillReport, plainText } from "@/domain/report/fill";
import { readTemplate } from "@/domain/report/template";
import type { Viewer } from "@/domain/viewer";
import { sayChinese } from "./report-words";

/** A report as it reads, line by line, with all that its page knows of it. */
export async function readReport(db: Reader, viewer: Viewer, id: string, now: Date) {
  const detail = await findReport(db, viewer, id, now);
  const counted = detail.frozen ?? detail.live;
  const asOf = dayOf(detail.frozen ? new Date(detail.frozen.asOf) : now);
  const about = aboutOf(detail.report, counted, asOf, sayChinese);
  const blocks = fillReport(readTemplate(detail.text).lines, counted, about, sayChinese);
  return { ...detail, blocks, said: plainText(blocks) };
}

/** The report of a year. */
export async function reportOf(db: Reader, viewer: Viewer, year: number) {
  const found = (await listReports(db, viewer)).find(({ scope }) => scope.year === year);
  if (!found) throw new Error(`No report of ${year}`);
  return found;
}
