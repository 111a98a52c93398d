import { getLocale, getTranslations } from "next-intl/server";
import { db } from "@/db/client";
import { listCommitments } from "@/db/queries/commitment";
import { readLedgerQuery } from "@/domain/commitment/list";
import { dayOf } from "@/domain/day";
import { answer } from "@/server/api";
import { csvFile } from "@/server/csv-file";
import { ledgerTable } from "./table";

/**
 * The rows of a ledger as a CSV file: the ledger's own address gives its rows, all pages of them. What the ledger
 * would leave out is refused here (400), so that a file never holds more than was asked for.
 */
export const GET = answer("commitment.read", async (viewer, request) => {
  const query = readLedgerQuery(Object.fromEntries(new URL(request.url).searchParams));
  if (query.ignored.length > 0) return refused(query.ignored);
  const now = new Date();
  const [{ rows }, t, locale] = await Promise.all([
    listCommitments(db, viewer, query, now, { size: null }),
    getTranslations(),
    getLocale(),
  ]);
  return csvFile(
    ledgerTable(rows, t, locale, dayOf(now)),
    "commitments",
    `${t("commitment.title")}-${dayOf(now)}`,
  );
});

const refused = (ignored: readonly string[]) =>
  Response.json({ error: "invalid", ignored }, { status: 400, headers: { "Cache-Control": "no-store" } });
