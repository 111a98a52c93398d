import "server-only";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { recordInspection } from "@/db/commands/publication/file";
import { findAttachment } from "@/db/queries/attachment";
import { mustBeAbleTo } from "@/domain/permissions";
import { inspectFileInput } from "@/domain/publication/input";
import type { Viewer } from "@/domain/viewer";
import { readStored, storeBytes } from "../files";
import { inspectBytes } from "./inspector";

/** Has a file of a case inspected and its clean copy stored; the original stays as it is. */
export async function inspectAttachment(viewer: Viewer, raw: unknown) {
  mustBeAbleTo(viewer, "publication.decide");
  const { id, version, attachmentId } = inspectFileInput.parse(raw);
  const file = await findAttachment(db, viewer, attachmentId);
  const { findings, clean } = await inspectBytes(await readStored(file.sha256), file.mime);
  const stored = clean && (await storeBytes(Buffer.from(clean)));
  const copy = stored && { name: file.name, mime: file.mime, ...stored };
  return perform(recordInspection, viewer, {
    id,
    version,
    attachmentId,
    originalSha256: file.sha256,
    findings,
    copy,
  });
}
