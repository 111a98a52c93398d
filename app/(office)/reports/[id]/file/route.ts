import { z } from "zod";
import { db } from "@/db/client";
import { findReport } from "@/db/queries/report";
import { notFound } from "@/domain/refusal";
import { editionInput } from "@/domain/report/input";
import { answer } from "@/server/api/answer";
import { documentFile } from "@/server/document/file";
import { paperOf } from "@/server/report/paper";

const asked = z.object({ format: z.enum(["docx", "pdf"]), edition: editionInput });

/** `?format=docx` or `pdf`, `&edition=` for an older one: the report as a file. */
export const GET = answer("report.read", async (viewer, request, { params }) => {
  const { id } = await params;
  if (typeof id !== "string") throw notFound();
  const { format, edition } = asked.parse(Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  const detail = await findReport(db, viewer, id, now, edition);
  return documentFile(await paperOf(detail, now), format, `report-${id.slice(0, 8)}`);
});
