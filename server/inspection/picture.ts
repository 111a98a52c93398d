import sharp from "sharp";
import type { Findings, Read } from "./finding";

/** The largest picture that is opened. */
export const PIXELS = 100_000_000;

/** The formats of pictures that are encoded anew. */
export const PICTURE_FORMATS = ["jpeg", "png", "webp"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What a camera or a program wrote into a picture; the copy is its pixels, encoded anew. */
export async function readPicture(bytes: Uint8Array, findings: Findings): Promise<Read> {
  const { exif, xmp, iptc, format } = await sharp(bytes, { limitInputPixels: PIXELS }).metadata();
  if (exif) inspectExif(exif, findings);
  if (xmp) findings.add("metadata", "XMP");
  if (iptc) findings.add("metadata", "IPTC");
  return { text: "", clean: isFormat(format) ? await encodeAnew(bytes, format) : null };
}

/** A picture's pixels without anything else. Turned upright first: what says which way is up goes too. */
export async function encodeAnew(bytes: Uint8Array, format: PictureFormat): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(bytes, { limitInputPixels: PIXELS }).rotate().toFormat(format).toBuffer(),
  );
}

/** The format of a picture, when it is one that is encoded anew. */
export async function formatOf(bytes: Uint8Array): Promise<PictureFormat | null> {
  const { format } = await sharp(bytes, { limitInputPixels: PIXELS }).metadata();
  return isFormat(format) ? format : null;
}

const isFormat = (format: string | undefined): format is PictureFormat =>
  PICTURE_FORMATS.some((one) => one === format);

const GPS = 0x8825;

/** Reads the directory of an EXIF block: whether it holds a place, and a small picture of what it was before. */
function inspectExif(exif: Buffer, findings: Findings): void {
  findings.add("exif");
  const start = exif.subarray(0, 4).toString("latin1") === "Exif" ? 6 : 0;
  const tiff = exif.subarray(start);
  if (tiff.length < 8) return;
  const little = tiff.subarray(0, 2).toString("latin1") === "II";
  const word = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  if (first + 2 > tiff.length) return;
  const entries = word(first);
  const end = first + 2 + entries * 12;
  if (end + 4 > tiff.length) return;
  for (let index = 0; index < entries; index += 1)
    if (word(first + 2 + index * 12) === GPS) findings.add("gps");
  if (long(end) !== 0) findings.add("thumbnail");
}
