import { eq } from "drizzle-orm";
import { answerFindings, decidePublication } from "@/db/commands/publication/decide";
import { acceptFile, recordInspection } from "@/db/commands/publication/file";
import { correctPublication, publishCase } from "@/db/commands/publication/publish";
import { publishReady } from "@/db/commands/publication/ready";
import { changeConsent, withdrawPublication, withholdPublication } from "@/db/commands/publication/withdraw";
import { publicationFiles, publications } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { Stage } from "../support/look";
import { step } from "./script";

const copy = { name: "现场.docx", mime: "application/x", size: 10, sha256: "b".repeat(64) };

/** The steps of what becomes public of a case, each with the form as the right person sends it. */
export function publicationSteps(stage: Stage, id: string, attachmentId = "") {
  const { database, cast } = stage;
  const desk = [cast.staff, cast.otherStaff];
  const rowOf = async () =>
    (await database.select().from(publications).where(eq(publications.suggestionId, id)))[0];
  const seen = async () => ({ id, version: (await rowOf())?.version ?? 0 });
  const withForm = (more: object) => async () => ({ ...(await seen()), ...more });
  const inspected = { attachmentId, originalSha256: "a".repeat(64), findings: [], copy };
  return {
    decide: (on: Day) =>
      step("decidePublication", decidePublication, on, desk, withForm({ level: "full", fileIds: [] })),
    answer: (on: Day) => step("answerFindings", answerFindings, on, desk, withForm({ answer: "masked" })),
    inspect: (on: Day) => step("recordInspection", recordInspection, on, desk, withForm(inspected)),
    acceptFile: (on: Day) =>
      step("acceptFile", acceptFile, on, desk, async () => {
        const publicationId = (await rowOf())?.id ?? "";
        const [file] = await database
          .select()
          .from(publicationFiles)
          .where(eq(publicationFiles.publicationId, publicationId));
        return { ...(await seen()), fileId: file?.id };
      }),
    publish: (on: Day) => step("publishCase", publishCase, on, desk, seen),
    publishReady: (on: Day) =>
      step("publishReady", publishReady, on, desk, async () => ({ desk: "replied", ids: [id] })),
    correct: (on: Day) =>
      step("correctPublication", correctPublication, on, desk, withForm({ note: "错字。" })),
    withdraw: (on: Day) =>
      step("withdrawPublication", withdrawPublication, on, desk, withForm({ note: "涉及隐私。" })),
    withhold: (on: Day) =>
      step("withholdPublication", withholdPublication, on, desk, withForm({ note: "不宜公开。" })),
    consent: (on: Day) =>
      step("changeConsent", changeConsent, on, cast.lead, async () => ({ id, choice: "none", note: "改。" })),
  };
}
