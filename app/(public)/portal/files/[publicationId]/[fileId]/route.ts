import { isInline } from "@/domain/attachment/kinds";
import { answerPublic } from "@/server/portal/answer";
import { readPublicFile } from "@/server/portal/file";

/** The clean copy of a file that a published case names; originals have no public address. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/portal/files/[publicationId]/[fileId]">,
) {
  const { publicationId, fileId } = await params;
  return answerPublic(request, async () => {
    const { bytes, name, mime, sha256 } = await readPublicFile(publicationId, fileId);
    const how = isInline(mime) ? "inline" : "attachment";
    const headers = {
      "Content-Disposition": `${how}; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Content-Security-Policy": mime === "application/pdf" ? NOTHING : `sandbox; ${NOTHING}`,
    };
    return { bytes, type: mime, tag: sha256, headers };
  });
}

// Whatever a file holds, it runs nothing and reaches nothing. Browsers show no PDF in a sandbox.
const NOTHING = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
