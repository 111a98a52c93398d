import sharp from "sharp";
import type { Parts } from "./archive";
import type { Findings } from "./finding";
import type { Relation } from "./office";
import { formatOf, PIXELS } from "./picture";
import { attribute, called, childOf, type Document, type Element } from "./xml";

/** What of a picture is cut off at each edge, in parts of its width or height. */
type Cut = { left: number; top: number; right: number; bottom: number };

/** A picture that is shown in part: where it is named, and how its cut is taken away. */
type Cropped = { holder: Element; id: string; cut: Cut; forget: () => void };

/**
 * Puts in the place of each picture that is shown in part a picture of that part: the rest of it lies in the file and
 * whoever likes drags the frame open. Gives the references to the new ones.
 */
export async function cropPictures(
  document: Document,
  relations: readonly Relation[],
  parts: Parts,
  findings: Findings,
): Promise<Relation[]> {
  const made = new Map<string, Relation>();
  for (const { holder, id, cut, forget } of [...drawn(document), ...drawnOnce(document)]) {
    const target = relations.find((relation) => relation.id === id)?.target ?? "";
    const key = JSON.stringify([target, cut]);
    const relation = made.get(key) ?? (await cropped(parts, target, cut));
    if (!relation) continue;
    if (!made.has(key)) findings.add("croppedAway");
    made.set(key, relation);
    setReference(holder, relation.id);
    forget();
  }
  return [...made.values()];
}

async function cropped(parts: Parts, target: string, cut: Cut): Promise<Relation | null> {
  const bytes = parts[target];
  const format = bytes ? await formatOf(bytes).catch(() => null) : null;
  if (!bytes || !format) return null;
  const { data, info } = await sharp(bytes, { limitInputPixels: PIXELS })
    .rotate()
    .toBuffer({ resolveWithObject: true });
  const [left, top] = [Math.floor(info.width * cut.left), Math.floor(info.height * cut.top)];
  const width = Math.max(1, Math.ceil(info.width * (1 - cut.right)) - left);
  const height = Math.max(1, Math.ceil(info.height * (1 - cut.bottom)) - top);
  const part = await sharp(data).extract({ left, top, width, height }).toFormat(format).toBuffer();
  const number = Object.keys(parts).filter((name) => name.startsWith(MADE)).length + 1;
  const name = `${MADE}${number}.${target.split(".").at(-1)}`;
  parts[name] = new Uint8Array(part);
  return { id: `rIdShown${number}`, type: "image", target: name, external: false };
}

const MADE = "word/media/shown-part-";

/** Today's drawings: a frame in thousandths of a percent. */
function drawn(document: Document): Cropped[] {
  return called(document, "srcRect").flatMap((frame) => {
    const fill = frame.parentNode as Element | null;
    const holder = fill && childOf(fill, "blip");
    const of = (edge: string) => Math.max(0, Number.parseFloat(attribute(frame, edge) ?? "0") / 100_000);
    const cut = { left: of("l"), top: of("t"), right: of("r"), bottom: of("b") };
    const forget = () => {
      for (const edge of ["l", "t", "r", "b"]) if (of(edge) > 0) frame.removeAttribute(edge);
    };
    return found(holder ?? null, "embed", cut, forget);
  });
}

/** Drawings as they were before 2007: a fraction, or so many parts of 65,536. */
function drawnOnce(document: Document): Cropped[] {
  return called(document, "imagedata").flatMap((holder) => {
    const of = (edge: string) => Math.max(0, fraction(attribute(holder, `crop${edge}`) ?? "0"));
    const cut = { left: of("left"), top: of("top"), right: of("right"), bottom: of("bottom") };
    const forget = () => {
      for (const edge of ["left", "top", "right", "bottom"])
        if (of(edge) > 0) holder.removeAttribute(`crop${edge}`);
    };
    return found(holder, "id", cut, forget);
  });
}

const fraction = (text: string) =>
  Number.parseFloat(text) / (text.endsWith("f") ? 65_536 : text.endsWith("%") ? 100 : 1) || 0;

function found(holder: Element | null, reference: string, cut: Cut, forget: () => void): Cropped[] {
  const id = holder && attribute(holder, reference);
  const shows = cut.left + cut.right < 1 && cut.top + cut.bottom < 1;
  return holder && id && shows && Math.max(...Object.values(cut)) > 0 ? [{ holder, id, cut, forget }] : [];
}

function setReference(holder: Element, id: string): void {
  const name = Array.from(holder.attributes).find((one) => /^r:(embed|id)$/.test(one.name));
  if (name) name.value = id;
}
