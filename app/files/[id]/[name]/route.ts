import { db } from "@/db/client";
import { findAttachment } from "@/db/queries/attachment";
import { answer } from "@/server/api/answer";
import { fileAnswer } from "@/server/file-answer";

/** A file of a case, for whoever may see it, asked anew each time; the name in the address is only for people. */
export const GET = answer("suggestion.read", async (viewer, _request, { params }) => {
  const { id } = await params;
  return fileAnswer(await findAttachment(db, viewer, String(id)));
});
