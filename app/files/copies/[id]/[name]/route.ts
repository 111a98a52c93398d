import { db } from "@/db/client";
import { findCleanCopy } from "@/db/queries/publication-copy";
import { answer } from "@/server/api/answer";
import { fileAnswer } from "@/server/file-answer";

/** The clean copy of a file, for whoever decides whether it becomes public. */
export const GET = answer("publication.decide", async (viewer, _request, { params }) => {
  const { id } = await params;
  return fileAnswer(await findCleanCopy(db, viewer, String(id)));
});
