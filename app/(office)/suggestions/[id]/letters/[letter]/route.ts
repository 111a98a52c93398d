import { atOnce, db } from "@/db/client";
import { readLetterFacts } from "@/db/queries/letter-facts";
import { formatOf } from "@/domain/document/format";
import { writeLetter } from "@/domain/letter/letters";
import { notFound } from "@/domain/refusal";
import { answer } from "@/server/api/answer";
import { documentFile } from "@/server/document/file";
import { letterPen } from "@/server/letter-pen";

/**
 * A letter of a case as Word or PDF: `?format=docx|pdf`, `?of=` which one of its kind, `?to=` for one signer only. For
 * whoever may not have it, it is not there.
 */
export const GET = answer("suggestion.read", async (viewer, request, { params }) => {
  const [{ id, letter }, { searchParams: ask }] = [await params, new URL(request.url)];
  const format = formatOf(ask.get("format"));
  if (!format) throw notFound();
  const [facts, pen] = await Promise.all([
    readLetterFacts(atOnce(db), viewer, String(id), new Date()),
    letterPen(),
  ]);
  const document = writeLetter(String(letter), facts, { of: ask.get("of"), to: ask.get("to") }, pen);
  if (!document) throw notFound();
  return documentFile(document, format, String(letter));
});
