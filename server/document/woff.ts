import { inflateSync } from "node:zlib";

const HEAD = { woff: 44, sfnt: 12 };
const ENTRY = { woff: 20, sfnt: 16 };

type Table = { tag: string; checksum: number; bytes: Buffer };

/** A font as TTF from its WOFF 1.0 (W3C WOFF File Format 1.0): each table is unpacked, the directory written anew. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF 1.0 font");
  return sfntOf(woff.readUInt32BE(4), tablesOf(woff));
}

/** The tables of a WOFF, unpacked. */
export function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = HEAD.woff + index * ENTRY.woff;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as Triple;
    const raw = woff.subarray(offset, offset + packed);
    return {
      tag: woff.toString("latin1", at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(raw) : raw,
    };
  });
}
type Triple = [number, number, number];

function sfntOf(flavor: number, tables: readonly Table[]): Buffer {
  const head = Buffer.alloc(HEAD.sfnt + ENTRY.sfnt * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = head.length;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const at = HEAD.sfnt + index * ENTRY.sfnt;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    offset += padded(bytes).length;
  });
  return Buffer.concat([head, ...tables.map(({ bytes }) => padded(bytes))]);
}

// Tables begin at multiples of four.
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
