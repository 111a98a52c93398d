import { z } from "zod";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { receiveImport } from "@/db/commands/import-batch/receive";
import { findImport } from "@/db/queries/import-batch";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import { IMPORT_KIND_NAMES, importKindsOf } from "@/domain/import-batch/kinds";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { notFound, Refusal } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { answer } from "@/server/api/answer";
import { readImportFile } from "@/server/import-batch/read-file";
import { isOfSize, mustBeOurs, seeOther } from "@/server/own-form";

const target = z.object({ id: z.uuid(), kind: z.enum(IMPORT_KIND_NAMES) });

/** Takes a filled sheet from a plain form, has it checked, and goes on to what the check says. */
export const POST = answer("importBatch.write", async (viewer, request) => {
  mustBeOurs(request);
  const max = IMPORT_LIMITS.bytes / 1024 / 1024;
  // The form was not read, so which of them it was nobody knows.
  if (!isOfSize(request, FILE_LIMITS.form))
    return refuse("", new Refusal("conflict", "importBatch.tooLarge", { max }));
  const form = await request.formData().catch(() => new FormData());
  const { id, kind } = target.parse({ id: form.get("id"), kind: form.get("kind") });
  if (!importKindsOf(viewer).includes(kind)) throw notFound();
  const file = form.get("file");
  try {
    if (!(file instanceof File) || file.name === "") throw new Refusal("conflict", "importBatch.noFile");
    if (file.size > IMPORT_LIMITS.bytes) throw new Refusal("conflict", "importBatch.tooLarge", { max });
    const read = await readImportFile(kind, {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    await perform(receiveImport, viewer, { id, ...read });
    return seeOther(`/imports/${id}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return (await isThere(viewer, id)) ? seeOther(`/imports/${id}`) : refuse(kind, error);
  }
});

/** The second click on the same form finds what the first one made. */
const isThere = (viewer: Viewer, id: string): Promise<boolean> =>
  findImport(db, viewer, id).then(
    () => true,
    () => false,
  );

function refuse(kind: string, { because }: Refusal): Response {
  const { max = "", columns = "" } = because.values ?? {};
  const query = new URLSearchParams({
    kind,
    refused: because.key,
    max: String(max),
    columns: String(columns),
  });
  return seeOther(`/imports?${query}`);
}
