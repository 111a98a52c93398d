import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { atOnce, db } from "@/db/client";
import { findDeputyYear } from "@/db/queries/deputy-year";
import { dayOf, yearOf } from "@/domain/day";
import { deputyYearDocument, type Say } from "@/domain/deputy-year/document";
import { LOCALES } from "@/domain/preferences";
import { readYear } from "@/domain/scoring/year";
import { answer } from "@/server/api/answer";
import { documentFile } from "@/server/document/file";

/** `?year=2023&format=pdf`: a deputy's year as Word or PDF. */
export const GET = answer("deputyYear.read", async (viewer, request, { params }) => {
  const now = new Date();
  const asked = new URL(request.url).searchParams;
  const year = readYear(asked.get("year"), yearOf(dayOf(now)));
  const found = await findDeputyYear(atOnce(db), viewer, String((await params).id), year, now);
  const [t, formatter, language] = await Promise.all([getTranslations(), getFormatter(), getLocale()]);
  const locale = LOCALES.find((each) => each === language) ?? "zh-CN";
  const say: Say = (path, values) => t(path as never, values as never);
  const document = deputyYearDocument(found, formatter.dateTime(now, "moment"), say, locale);
  return documentFile(document, asked.get("format") === "pdf" ? "pdf" : "docx", `deputy-year-${year}`);
});
