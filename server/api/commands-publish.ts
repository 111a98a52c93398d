import "server-only";
import { discardImport, recheckImport } from "@/db/commands/import-batch/receive";
import { startImport, undoImport } from "@/db/commands/import-batch/start";
import { answerFindings, decidePublication } from "@/db/commands/publication/decide";
import { acceptFile } from "@/db/commands/publication/file";
import { correctPublication, publishCase } from "@/db/commands/publication/publish";
import { publishReady } from "@/db/commands/publication/ready";
import { changeConsent, withdrawPublication, withholdPublication } from "@/db/commands/publication/withdraw";
import { createReport } from "@/db/commands/report/create";
import { editReport } from "@/db/commands/report/edit";
import { freezeReport } from "@/db/commands/report/freeze";
import { issueReport, withdrawReport } from "@/db/commands/report/issue";
import { saveTemplate } from "@/db/commands/report/template";
import { type ApiCommand, entry } from "./entry";

// biome-ignore format: a table
/** What is published, reported to the standing committee, and brought in from files. */
export const PUBLISH_COMMANDS = {
  "publication.decide":         entry("publication", decidePublication),
  "publication.answerFindings": entry("publication", answerFindings),
  "publication.publish":        entry("publication", publishCase),
  "publication.publishReady":   entry("publication", publishReady),
  "publication.correct":        entry("publication", correctPublication),
  "publication.withdraw":       entry("publication", withdrawPublication),
  "publication.withhold":       entry("publication", withholdPublication),
  "publication.changeConsent":  entry("publication", changeConsent),
  "publication.acceptFile":     entry("publication", acceptFile),
  "report.create":              entry("report", createReport),
  "report.edit":                entry("report", editReport),
  "report.freeze":              entry("report", freezeReport),
  "report.issue":               entry("report", issueReport),
  "report.withdraw":            entry("report", withdrawReport),
  "report.saveTemplate":        entry("report", saveTemplate),
  "importBatch.recheck":        entry("importBatch", recheckImport),
  "importBatch.start":          entry("importBatch", startImport),
  "importBatch.discard":        entry("importBatch", discardImport),
  "importBatch.undo":           entry("importBatch", undoImport),
} satisfies Record<string, ApiCommand>;
