"use server";
import { saveTemplate } from "@/db/commands/report/template";
import { action } from "@/server/action";
import { sampleOf } from "@/server/report/sample";
import { writing } from "@/server/report/written";

const saved = action(saveTemplate, {
  says: ({ version }) => ({ key: "report.template", values: { version } }),
});

export const write = writing(saved, (viewer) => sampleOf(viewer, new Date()));
