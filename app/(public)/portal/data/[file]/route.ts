import { OPEN_FORMATS, openFileOf } from "@/domain/portal/open-data";
import { notFound } from "@/domain/refusal";
import { answerPublic } from "@/server/portal/answer";
import { readOpenFile } from "@/server/portal/open-data";

/** `/portal/data/2026.csv` and `.json`: a year as open data, with its checksum (RFC 9530). */
export async function GET(request: Request, { params }: RouteContext<"/portal/data/[file]">) {
  const { file } = await params;
  return answerPublic(request, async () => {
    const asked = openFileOf(file);
    if (!asked) throw notFound();
    const { bytes, sha256, count } = await readOpenFile(asked.year, asked.format);
    if (count === 0) throw notFound();
    const headers = {
      "Content-Disposition": `attachment; filename="suggestions-${file}"`,
      "Repr-Digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
      "X-Checksum-SHA256": sha256,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    };
    return { bytes, tag: sha256, type: OPEN_FORMATS[asked.format], headers };
  });
}
