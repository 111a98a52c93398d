import { getLocale, getTranslations } from "next-intl/server";
import { db } from "@/db/client";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { dayOf } from "@/domain/day";
import { readListQuery } from "@/domain/suggestion/list";
import { answer } from "@/server/api";
import { csvFile } from "@/server/csv-file";
import { caseTable } from "./table";

/**
 * The rows of a list as a CSV file: the list's own address gives its rows, all pages of them. What the list
 * would leave out is refused here (400), so that a file never holds more than was asked for.
 */
export const GET = answer("suggestion.read", async (viewer, request) => {
  const address = Object.fromEntries(new URL(request.url).searchParams);
  const query = readListQuery(address);
  if (query.ignored.length > 0) return refused(query.ignored);
  const now = new Date();
  const [{ rows }, t, locale] = await Promise.all([
    listSuggestions(db, viewer, query, now, { size: null }),
    getTranslations(),
    getLocale(),
  ]);
  return csvFile(caseTable(rows, t, locale), "suggestions", `${t("list.caption")}-${dayOf(now)}`);
});

const refused = (ignored: readonly string[]) =>
  Response.json({ error: "invalid", ignored }, { status: 400, headers: { "Cache-Control": "no-store" } });
