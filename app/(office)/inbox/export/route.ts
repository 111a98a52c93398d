import { getTranslations } from "next-intl/server";
import { db } from "@/db/client";
import { listInbox } from "@/db/queries/inbox";
import { csvText } from "@/domain/csv";
import { dayOf } from "@/domain/day";
import { notFound } from "@/domain/refusal";
import { answer } from "@/server/api";
import { csvFile } from "@/server/csv-file";
import { readInboxQuery } from "../_filter";

/** The lines of the unit's inbox as a CSV file, all pages of them; for whoever acts for no unit it does not exist. */
export const GET = answer("assignment.move", async (viewer, request) => {
  if (viewer.unitId === null) throw notFound();
  const { tab, q } = readInboxQuery(Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  const [t, rows] = await Promise.all([
    getTranslations(),
    listInbox(db, viewer, { tab, q, size: 100_000 }, now),
  ]);
  const head = ["number", "title", "lead", "kind", "state", "assignedOn", "clock", "due", "handler"].map(
    (key) => t(`inbox.export.${key}`),
  );
  const lines = rows.map((row) => [
    row.caseNumber ?? "",
    row.title,
    row.lead,
    t(`assignment.kinds.${row.kind}`),
    t(`assignment.states.${row.state}`),
    row.assignedOn,
    row.clock ? t(`clock.names.${row.clock}`) : "",
    row.due?.dueOn ?? "",
    row.handler ?? "",
  ]);
  return csvFile(csvText([head, ...lines]), "inbox", `${t("inbox.title")}-${dayOf(now)}`);
});
