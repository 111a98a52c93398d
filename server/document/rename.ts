const DIRECTORY = 12;
const ENTRY = 16;

/** A font (TTF) that calls itself `family`: readers find an embedded font by the name inside it. */
export function renameFont(font: Buffer, family: string): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = DIRECTORY + index * ENTRY;
    const tag = font.toString("latin1", at, at + 4);
    const offset = font.readUInt32BE(at + 8);
    const bytes = Buffer.from(font.subarray(offset, offset + font.readUInt32BE(at + 12)));
    return { tag, bytes: tag === "name" ? nameTable(family) : bytes };
  });
  const head = tables.find(({ tag }) => tag === "head");
  head?.bytes.writeUInt32BE(0, 8);
  const made = assembled(font, tables);
  const at = made.offsets.get("head");
  // The whole file must add up to this number (OpenType, table `head`).
  if (at !== undefined) made.file.writeUInt32BE((0xb1b0afba - sumOf(made.file)) >>> 0, at + 8);
  return made.file;
}

type Table = { tag: string; bytes: Buffer };

function assembled(font: Buffer, tables: readonly Table[]) {
  const directory = Buffer.alloc(DIRECTORY + ENTRY * tables.length);
  font.copy(directory, 0, 0, DIRECTORY);
  const offsets = new Map<string, number>();
  const bodies: Buffer[] = [];
  let offset = directory.length;
  tables.forEach(({ tag, bytes }, index) => {
    const body = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const at = DIRECTORY + index * ENTRY;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(sumOf(body), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offsets.set(tag, offset);
    bodies.push(body);
    offset += body.length;
  });
  return { file: Buffer.concat([directory, ...bodies]), offsets };
}

/** Family, style, full name and the name for printers, for Windows in English and in Chinese. */
function nameTable(family: string): Buffer {
  const plain = `Yanlu-${Buffer.from(family, "utf8").toString("hex").slice(0, 20)}`;
  const names: [number, string][] = [
    [1, family],
    [2, "Regular"],
    [3, plain],
    [4, family],
    [6, plain],
  ];
  const records = [0x409, 0x804].flatMap((language) =>
    names.map(([id, text]) => ({ language, id, text: utf16(text) })),
  );
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach(({ language, id, text }, index) => {
    [3, 1, language, id, text.length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    offset += text.length;
  });
  return Buffer.concat([head, ...records.map(({ text }) => text)]);
}

const utf16 = (text: string) => Buffer.from(text, "utf16le").swap16();

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
