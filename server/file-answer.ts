import "server-only";
import { isInline } from "@/domain/attachment/kinds";
import { readStored, type StoredFile } from "./files";

/** A stored file for one reader, kept by nobody on the way. */
export async function fileAnswer({ name, mime, sha256 }: Omit<StoredFile, "size">): Promise<Response> {
  const bytes = await readStored(sha256);
  const how = isInline(mime) ? "inline" : "attachment";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mime,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `${how}; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": policyFor(mime),
    },
  });
}

// Whatever a file holds, it runs nothing and reaches nothing. Browsers show no PDF in a sandbox.
function policyFor(mime: string): string {
  const nothing = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  return mime === "application/pdf" ? nothing : `sandbox; ${nothing}`;
}
