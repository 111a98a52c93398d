import "server-only";
import { findPublishedFile } from "@/db/queries/public";
import { readStored } from "../files";
import { keep, portalCongress } from "./read";

/** The bytes of a clean copy that a published case names. */
export async function readPublicFile(publicationId: string, fileId: string) {
  const { id } = await portalCongress();
  const question = ["file", publicationId.slice(0, 40), fileId.slice(0, 40)];
  const file = await keep(id, question, (from) => findPublishedFile(from, id, publicationId, fileId));
  return { ...file, bytes: await readStored(file.sha256) };
}
