import "server-only";
import { z } from "zod";
import { findImport, listImports } from "@/db/queries/import-batch";
import { findPublication } from "@/db/queries/publication";
import { DESK_LISTS, everyPublishable } from "@/db/queries/publication-desk";
import { findReport, listReports } from "@/db/queries/report";
import { PERMISSIONS } from "@/domain/permissions";
import { nothing } from "./query";
import { type Ask, one, parts, type Read, rows } from "./read";

const desk = z.strictObject({ list: z.enum(DESK_LISTS).default("replied") });

/** What is published, reported to the standing committee, and brought in from files. */
export const PUBLISH_READS = {
  "/desk/publish": parts(
    { by: PERMISSIONS["publication.decide"], query: desk },
    ({ db, viewer, now, query: { list } }) => everyPublishable(db, viewer, list, now),
  ),
  "/desk/publish/{id}": one(
    { by: PERMISSIONS["publication.decide"], query: nothing },
    ({ db, viewer, id, now }) => findPublication(db, viewer, id, now),
    ({ version }) => version,
  ),
  "/reports": rows(
    { by: PERMISSIONS["report.read"], query: nothing },
    ({ db, viewer }) => listReports(db, viewer),
    ({ id }) => id,
  ),
  "/reports/{id}": one({ by: PERMISSIONS["report.read"], query: nothing }, report),
  "/imports": rows(
    { by: PERMISSIONS["importBatch.write"], query: nothing },
    ({ db, viewer }) => listImports(db, viewer),
    ({ id }) => id,
  ),
  "/imports/{id}": one({ by: PERMISSIONS["importBatch.write"], query: nothing }, ({ db, viewer, id }) =>
    findImport(db, viewer, id),
  ),
} satisfies Record<string, Read>;

// The figures of a report count cases that not every reader may open: they are told by its file.
async function report({ db, viewer, id, now }: Ask) {
  const { frozen, live, ...shown } = await findReport(db, viewer, id, now);
  return shown;
}
