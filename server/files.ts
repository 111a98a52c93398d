import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { FILE_KINDS, FILE_LIMITS, type FileKind, kindOf, safeName } from "@/domain/attachment/kinds";
import { Refusal } from "@/domain/refusal";
import { env } from "./env";

/** A file whose bytes lie safely under their hash. */
export type StoredFile = { name: string; mime: string; size: number; sha256: string };

/**
 * Checks a file by content and by name, strips pictures of what cameras write into them, and stores the bytes
 * outside the web root, addressed by their SHA-256. Refuses what is too large or of no known kind.
 */
export async function storeFile(file: File): Promise<StoredFile> {
  const name = safeName(file.name);
  if (file.size === 0) throw new Refusal("conflict", "attachment.empty", { name });
  if (file.size > FILE_LIMITS.bytes) throw tooLarge(name);
  const raw = Buffer.from(await file.arrayBuffer());
  const kind = kindOf(name, (await fileTypeFromBuffer(raw))?.mime);
  if (kind === null) throw new Refusal("conflict", "attachment.unknownKind", { name });
  const bytes = await cleaned(kind, raw, name);
  if (bytes.byteLength > FILE_LIMITS.bytes) throw tooLarge(name);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await write(sha256, bytes);
  return { name, mime: FILE_KINDS[kind].mime, size: bytes.byteLength, sha256 };
}

/** Stores bytes that Yanlu made itself. */
export async function storeBytes(bytes: Buffer): Promise<{ sha256: string; size: number }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await write(sha256, bytes);
  return { sha256, size: bytes.byteLength };
}

/** Throws a stored file away, if it is there. Whoever calls this knows that nothing points to it. */
export const removeStored = (sha256: string): Promise<void> => rm(placeOf(sha256), { force: true });

/** The bytes of a stored file; throws when the disk has lost them. */
export const readStored = (sha256: string): Promise<Buffer> => readFile(placeOf(sha256));

const tooLarge = (name: string) =>
  new Refusal("conflict", "attachment.tooLarge", { name, max: FILE_LIMITS.bytes / 1024 / 1024 });

// Turned upright first, for what says which way is up goes with the rest of the EXIF data.
async function cleaned(kind: FileKind, raw: Buffer, name: string): Promise<Buffer> {
  if (kind !== "jpeg" && kind !== "png" && kind !== "webp") return raw;
  try {
    return await sharp(raw, { limitInputPixels: 100_000_000 }).rotate().toFormat(kind).toBuffer();
  } catch {
    throw new Refusal("conflict", "attachment.broken", { name });
  }
}

async function write(sha256: string, bytes: Buffer): Promise<void> {
  const place = placeOf(sha256);
  if (await exists(place)) return;
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const draft = `${place}.${randomUUID()}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, place);
}

const placeOf = (sha256: string) => path.join(env().YANLU_DATA_DIR, "files", sha256.slice(0, 2), sha256);

const exists = (place: string) =>
  stat(place).then(
    () => true,
    () => false,
  );
