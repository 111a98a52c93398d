import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { acceptFileInput, recordInspectionInput } from "@/domain/publication/input";
import { notFound, Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { attachments, publicationFiles } from "../../schema";
import { eventOf } from "./event";
import { loadPublication, loadPublicationAnd, mustMay, writePublication } from "./load";

/** Keeps what the inspector found in a file of the case, and its clean copy; what was accepted before is open again. */
export const recordInspection = command({
  permission: "publication.decide",
  input: recordInspectionInput,
  async run(context, { id, version, attachmentId, originalSha256, findings, copy }) {
    const { tx, viewer, now } = context;
    const { congressId } = viewer;
    const [held, there] = await loadPublicationAnd(context, id, version, () => [
      countOriginals(context, { id, attachmentId, originalSha256 }),
    ]);
    mustMay(context, held, "inspect");
    if ((await there) === 0) throw notFound();
    const none = { name: null, mime: null, size: null, sha256: null };
    const said = {
      ...{ originalSha256, findings, inspectedBy: viewer.userId, inspectedAt: now, acceptedBy: null },
      ...(copy ?? none),
    };
    const kept = tx
      .insert(publicationFiles)
      .values({ congressId, publicationId: held.row.id, attachmentId, ...said })
      .onConflictDoUpdate({
        target: [publicationFiles.congressId, publicationFiles.publicationId, publicationFiles.attachmentId],
        set: said,
      });
    later(tx, kept);
    writePublication(context, held.row, {});
    const detail = { attachmentId, findings: findings.map(({ kind }) => kind), copy: copy?.sha256 ?? null };
    return { value: { id }, events: [eventOf(context, held, "inspect", { detail })] };
  },
});

/** Whether the file that was looked into is still the case's: one or none. */
async function countOriginals(
  { tx, viewer }: Context,
  { id, attachmentId, originalSha256 }: { id: string; attachmentId: string; originalSha256: string },
) {
  return tx.$count(
    attachments,
    and(
      eq(attachments.congressId, viewer.congressId),
      eq(attachments.id, attachmentId),
      eq(attachments.suggestionId, id),
      eq(attachments.sha256, originalSha256),
      isNull(attachments.removedAt),
    ),
  );
}

/** Staff has read what stays in a clean copy, and accepts that it becomes public. */
export const acceptFile = command({
  permission: "publication.decide",
  input: acceptFileInput,
  async run(context, { id, version, fileId }) {
    const held = await loadPublication(context, id, version);
    mustMay(context, held, "inspect");
    const file = held.fileRows.find((row) => row.id === fileId);
    if (!file) throw notFound();
    if (file.sha256 === null) throw new Refusal("conflict", "publication.notClean");
    const { tx, viewer } = context;
    const own = and(eq(publicationFiles.congressId, held.row.congressId), eq(publicationFiles.id, fileId));
    later(tx, tx.update(publicationFiles).set({ acceptedBy: viewer.userId }).where(own));
    writePublication(context, held.row, {});
    const detail = { fileId, accepted: true, copy: file.sha256 };
    return { value: { id }, events: [eventOf(context, held, "inspect", { detail })] };
  },
});
