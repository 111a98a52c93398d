"use server";
import { db } from "@/db/client";
import { editReport } from "@/db/commands/report/edit";
import { findReport } from "@/db/queries/report";
import { action } from "@/server/action";
import { filledReport } from "@/server/report/filled";
import { writing } from "@/server/report/written";

const saved = action(editReport, { next: ({ id }) => `/reports/${id}` });

export const write = writing(saved, async (viewer, form) => {
  const now = new Date();
  return filledReport(await findReport(db, viewer, String(form.get("id")), now), now);
});
