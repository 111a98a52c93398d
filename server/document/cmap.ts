/** The characters a font has, read from its `cmap` table (formats 4 and 12, which hold all of Noto's). */
export function charactersOf(cmap: Buffer): Set<number> {
  const all = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(8 + index * 8);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readSegments(cmap, at, all);
    if (format === 12) readGroups(cmap, at, all);
  }
  return all;
}

function readSegments(cmap: Buffer, at: number, all: Set<number>): void {
  const doubled = cmap.readUInt16BE(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = cmap.readUInt16BE(at + 14 + segment);
    const first = cmap.readUInt16BE(at + 16 + doubled + segment);
    // The last segment is a mark of the end, not a character.
    for (let point = first; point <= last && point < 0xffff; point++) all.add(point);
  }
}

function readGroups(cmap: Buffer, at: number, all: Set<number>): void {
  const groups = cmap.readUInt32BE(at + 12);
  for (let group = 0; group < groups; group++) {
    const entry = at + 16 + group * 12;
    const last = cmap.readUInt32BE(entry + 4);
    for (let point = cmap.readUInt32BE(entry); point <= last; point++) all.add(point);
  }
}
