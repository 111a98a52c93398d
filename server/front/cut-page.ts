import { promisify } from "node:util";
import { constants, crc32, deflateRaw, deflateRawSync } from "node:zlib";

/**
 * A page cut where its nonce stood, so that another can be put there. Plain, or packed piece by piece: a nonce then
 * stands between the pieces as a block of its own, and nothing has to be packed again. `sum`: how the checksum follows
 * the nonce; null for a plain page.
 */
export type CutPage = { body: Buffer; pieces: Piece[]; sum: Checksum | null };

/** From where to where in the body. */
type Piece = readonly [from: number, to: number];

type Checksum = { ofZeros: number; ofLastBit: number; size: number };

/** Cuts a page at each place of its nonce; nothing is copied. */
export function cut(html: Buffer, nonce: string): CutPage {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = html.indexOf(nonce); at >= 0; at = html.indexOf(nonce, from)) {
    pieces.push([from, at]);
    from = at + nonce.length;
  }
  return { body: html, pieces: [...pieces, [from, html.length]], sum: null };
}

/** The same page, packed; `length`: of a nonce. */
export async function packedCut(page: CutPage, length: number): Promise<CutPage> {
  const parts = partsOf(page);
  const lastBit = Buffer.alloc(length);
  lastBit[length - 1] = 0x80;
  const ofZeros = checksumOf(parts, Buffer.alloc(length));
  const size = parts.reduce((sum, part) => sum + part.length + length, -length);
  const sum = { ofZeros, ofLastBit: ofZeros ^ checksumOf(parts, lastBit), size };
  return together(await Promise.all(parts.map(packPiece)), sum);
}

const checksumOf = (parts: readonly Buffer[], nonce: Buffer): number =>
  parts.reduce((sum, part, at) => crc32(part, at === 0 ? 0 : crc32(nonce, sum)), 0);

/** The page with a nonce at all its places, in the pieces in which it goes out: what is kept is not copied for it. */
export function woven(page: CutPage, nonce: Buffer): Buffer[] {
  const { sum } = page;
  const between = sum ? [Buffer.concat([blockHead(nonce.length), nonce])] : [nonce];
  const pieces = partsOf(page).flatMap((part, at) => (at === 0 ? [part] : [...between, part]));
  return sum ? [GZIP_HEAD, ...pieces, gzipFoot(sum, nonce)] : pieces;
}

const deflate = promisify<Buffer, object, Buffer>(deflateRaw);

/** A piece by itself: it ends at a whole byte, and nothing in it points back beyond its beginning. */
function packPiece(part: Buffer): Buffer | Promise<Buffer> {
  const options = { finishFlush: constants.Z_SYNC_FLUSH };
  // For most pieces, a tag between two nonces, calling another thread costs more than the work.
  return part.length < 4096 ? deflateRawSync(part, options) : deflate(part, options);
}

// RFC 1952: deflated, no name, no time, written on Unix.
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/** The head of a block that stands as it is (RFC 1951, 3.2.4). */
function blockHead(length: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(~length & 0xffff, 3);
  return head;
}

/** An empty last block, the checksum and the size. */
function gzipFoot({ ofZeros, ofLastBit, size }: Checksum, nonce: Buffer): Buffer {
  const foot = Buffer.alloc(10);
  foot[0] = 3;
  foot.writeUInt32LE((ofZeros ^ moved(ofLastBit, nonce)) >>> 0, 2);
  foot.writeUInt32LE(size, 6);
  return foot;
}

/**
 * How far the checksum of a page with this nonce is from that with zeros. A CRC is linear, and a bit one place earlier
 * counts as one step of the register more: what the last bit does tells what all of them do.
 */
function moved(ofLastBit: number, nonce: Buffer): number {
  let sum = 0;
  for (const byte of nonce)
    for (let bit = 0; bit < 8; bit += 1)
      sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0) ^ ((byte >> bit) & 1 ? ofLastBit : 0);
  return sum;
}

const POLYNOMIAL = 0xedb88320;

// One piece of memory for each page: a small piece by itself would hold on to a large one.
function together(parts: readonly Buffer[], sum: Checksum): CutPage {
  let end = 0;
  const pieces = parts.map((part): Piece => {
    end += part.length;
    return [end - part.length, end];
  });
  return { body: Buffer.concat(parts), pieces, sum };
}

const partsOf = ({ body, pieces }: CutPage): Buffer[] => pieces.map(([from, to]) => body.subarray(from, to));
