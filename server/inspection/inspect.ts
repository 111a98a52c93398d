import { FILE_KINDS, FILE_LIMITS } from "@/domain/attachment/kinds";
import { blocks, FILE_FINDINGS, type Inspection } from "@/domain/inspection/kinds";
import { findPersonalData } from "@/domain/privacy/find";
import { TooLarge } from "./archive";
import { createFindings, type Findings, type Read } from "./finding";
import { readPdf } from "./pdf";
import { readPicture } from "./picture";
import { readSheets } from "./sheet";
import { readWord } from "./word";

type Reader = (bytes: Uint8Array, findings: Findings) => Promise<Read>;

// An old binary format is not opened: what it may hold, nobody here can say.
const READERS: Record<string, Reader> = {
  [FILE_KINDS.docx.mime]: readWord,
  [FILE_KINDS.xlsx.mime]: readSheets,
  [FILE_KINDS.pdf.mime]: readPdf,
  [FILE_KINDS.jpeg.mime]: readPicture,
  [FILE_KINDS.png.mime]: readPicture,
  [FILE_KINDS.webp.mime]: readPicture,
};

/** Looks through a file and makes its clean copy; the copy is looked through again, and goes when it is not clean. */
export async function inspect(bytes: Uint8Array, mime: string): Promise<Inspection> {
  const findings = createFindings();
  const reader = READERS[mime];
  if (!reader) {
    findings.add("oldFormat");
    return { findings: findings.all(), clean: null };
  }
  const { text, clean } = await tried(reader, bytes, findings);
  for (const { kind, text: place } of findPersonalData(text)) findings.addPersonal(kind, place);
  if (clean === null || findings.all().some(blocks)) return { findings: findings.all(), clean: null };
  if (clean.byteLength > FILE_LIMITS.bytes) findings.add("tooLarge");
  else if (!(await isClean(reader, clean))) findings.add("unreadable");
  return { findings: findings.all(), clean: findings.all().some(blocks) ? null : clean };
}

async function tried(reader: Reader, bytes: Uint8Array, findings: Findings): Promise<Read> {
  try {
    return await reader(bytes, findings);
  } catch (error) {
    findings.add(error instanceof TooLarge ? "tooLarge" : "unreadable");
    return { text: "", clean: null };
  }
}

/** Whether a copy has nothing left of what was to be removed from it. */
async function isClean(reader: Reader, copy: Uint8Array): Promise<boolean> {
  const left = createFindings();
  await tried(reader, copy, left);
  return left.all().every(({ kind }) => FILE_FINDINGS[kind].outcome === "accepted");
}
