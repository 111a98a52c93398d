import { db } from "@/db/client";
import { findAttachment } from "@/db/queries/attachment";
import { isInline } from "@/domain/attachment/kinds";
import { answer } from "@/server/api/answer";
import { readStored } from "@/server/files";

/** A file of a case, for whoever may see it, asked anew each time; the name in the address is only for people. */
export const GET = answer("suggestion.read", async (viewer, _request, { params }) => {
  const { id } = await params;
  const file = await findAttachment(db, viewer, String(id));
  const bytes = await readStored(file.sha256);
  const how = isInline(file.mime) ? "inline" : "attachment";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": file.mime,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": policyFor(file.mime),
    },
  });
});

// Whatever a file holds, it runs nothing and reaches nothing. Browsers show no PDF in a sandbox.
function policyFor(mime: string): string {
  const nothing = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  return mime === "application/pdf" ? nothing : `sandbox; ${nothing}`;
}
