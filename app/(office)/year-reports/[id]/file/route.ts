import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { atOnce, db } from "@/db/client";
import { findYearReport } from "@/db/queries/year-report";
import type { Format } from "@/domain/document/format";
import { LOCALES, type Locale } from "@/domain/preferences";
import { notFound } from "@/domain/refusal";
import { type Say, yearReportDocument } from "@/domain/year-report/document";
import { isSubmitted } from "@/domain/year-report/states";
import { answer } from "@/server/api/answer";
import { documentFile } from "@/server/document/file";

/** `?format=docx`: a unit's year report as Word or PDF; what is not submitted says so on it. */
export const GET = answer("yearReport.read", async (viewer, request, { params }) => {
  const now = new Date();
  const detail = await findYearReport(atOnce(db), viewer, String((await params).id), now);
  // The words are the unit's own until they are submitted.
  if (!detail.text) throw notFound();
  const [t, formatter, language] = await Promise.all([getTranslations(), getFormatter(), getLocale()]);
  const locale: Locale = LOCALES.find((each) => each === language) ?? "zh-CN";
  const { report, unit, text, rows, names, frozen, figures } = detail;
  const say: Say = (path, values) => t(path as never, values as never);
  const file = {
    year: report.year,
    unit,
    text,
    figures: frozen ?? figures,
    asOf: formatter.dateTime(frozen && report.submittedAt ? report.submittedAt : now, "moment"),
    submitted: isSubmitted(report.state),
    cases: rows.cases,
    commitments: rows.commitments,
    writtenBy: names.get(report.writtenBy ?? "") ?? null,
    signedBy: isSubmitted(report.state) ? (names.get(report.signedBy ?? "") ?? null) : null,
  };
  return documentFile(yearReportDocument(file, say, locale), formatOf(request), `year-report-${report.year}`);
});

const formatOf = (request: Request): Format =>
  new URL(request.url).searchParams.get("format") === "pdf" ? "pdf" : "docx";
