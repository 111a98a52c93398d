import "server-only";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { AttachmentPurpose } from "@/domain/attachment/purposes";
import { attach } from "../../../commands/attachment";
import type { Actor } from "../cast";
import type { Stage } from "../stage";

/** Puts a signed paper of the demo where stored files lie, and links it to its case (or to the letter it answers). */
export async function attachScan(
  stage: Stage,
  actor: Actor,
  of: {
    suggestionId: string;
    assignmentId?: string;
    subjectId: string | null;
    name: string;
    purpose?: AttachmentPurpose;
  },
  covered = "",
) {
  const bytes = Buffer.from(paper(of.suggestionId, covered), "latin1");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const place = path.join(process.env.YANLU_DATA_DIR || ".data", "files", sha256.slice(0, 2), sha256);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await writeFile(place, bytes, { mode: 0o600 });
  const file = { mime: "application/pdf", size: bytes.byteLength, sha256 };
  await stage.perform(attach, actor.viewer, { assignmentId: null, purpose: "scan", ...of, ...file });
}

/**
 * One page with ruled lines and the stroke of a pen: what a scan looks like from far away. `covered`: a text that lies
 * under a black box.
 */
function paper(id: string, covered: string): string {
  const lines = Array.from({ length: 22 }, (_, row) => `90 ${700 - row * 24} m 505 ${700 - row * 24} l S`);
  const stroke = "2 w 360 120 m 380 170 400 90 420 140 c 440 180 450 100 480 130 c S";
  const draw = `0.6 w 0.7 G ${lines.join(" ")} 0.1 G ${stroke} BT /F 9 Tf 90 60 Td (Yanlu demo scan ${id}) Tj ET${covered && under(covered)}`;
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F ${font} >> >> >>`,
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return body + table + end;
}

const under = (text: string) => ` BT /F 14 Tf 100 690 Td (${text}) Tj ET 0 g 95 683 160 22 re f`;
