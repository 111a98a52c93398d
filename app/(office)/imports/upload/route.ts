import { z } from "zod";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { receiveImport } from "@/db/commands/import-batch/receive";
import { findImport } from "@/db/queries/import-batch";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import { IMPORT_KIND_NAMES, type ImportKind, importKindsOf } from "@/domain/import-batch/kinds";
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
  // The form was not read, so which of them it was nobody knows.
  if (!isOfSize(request, FILE_LIMITS.form)) return refuse("", TOO_LARGE);
  const { id, kind, read } = await readForm(viewer, request);
  try {
    if (read instanceof Refusal) throw read;
    await perform(receiveImport, viewer, { id, ...read });
    return seeOther(`/imports/${id}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return (await isThere(viewer, id)) ? seeOther(`/imports/${id}`) : refuse(kind, error);
  }
});

const TOO_LARGE = new Refusal("conflict", "importBatch.tooLarge", { max: IMPORT_LIMITS.bytes / 1024 / 1024 });

/** The form with its file as rows. Nothing of the file itself outlives this: the check needs the room. */
async function readForm(viewer: Viewer, request: Request) {
  const form = await request.formData().catch(() => new FormData());
  const { id, kind } = target.parse({ id: form.get("id"), kind: form.get("kind") });
  if (!importKindsOf(viewer).includes(kind)) throw notFound();
  return { id, kind, read: await readFile(kind, form.get("file")) };
}

async function readFile(kind: ImportKind, file: FormDataEntryValue | null) {
  if (!(file instanceof File) || file.name === "") return new Refusal("conflict", "importBatch.noFile");
  if (file.size > IMPORT_LIMITS.bytes) return TOO_LARGE;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readImportFile(kind, { name: file.name, bytes }).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
}

/** The second click on the same form finds what the first one made. */
const isThere = (viewer: Viewer, id: string): Promise<boolean> =>
  findImport(db, viewer, id).then(
    () => true,
    () => false,
  );

function refuse(kind: string, { because }: Refusal): Response {
  const { max = "", columns = "", line = "" } = because.values ?? {};
  const query = new URLSearchParams({
    kind,
    refused: because.key,
    max: String(max),
    line: String(line),
    columns: String(columns),
  });
  // At its form: on a phone the last one lies screens below the top.
  return seeOther(`/imports?${query}${kind && `#import-${kind}`}`);
}
