import { getLocale, getTranslations } from "next-intl/server";
import { db } from "@/db/client";
import { listScores } from "@/db/queries/scoring";
import { dayOf, yearOf } from "@/domain/day";
import { readYear } from "@/domain/scoring/year";
import { answer } from "@/server/api";
import { csvFile } from "@/server/csv-file";
import { scoreTable } from "./table";

/** `?year=2023`: the scores that the page of that year shows, as a CSV file. */
export const GET = answer("score.read", async (viewer, request) => {
  const now = new Date();
  const year = readYear(new URL(request.url).searchParams.get("year"), yearOf(dayOf(now)));
  const [{ rows }, t, locale] = await Promise.all([
    listScores(db, viewer, year, now),
    getTranslations("scoring"),
    getLocale(),
  ]);
  return csvFile(scoreTable(rows, t, locale), `scores-${year}`, `${t("caption", { year: String(year) })}`);
});
