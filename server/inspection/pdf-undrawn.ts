import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";

type Seen = { drawn: Set<PDFObject>; dropped: Set<PDFObject>; forms: Set<PDFRawStream> };

/**
 * Takes out of the pages' stores the pictures that their drawing does not name: whoever deletes a picture from a page
 * often leaves it in the file. Says how many of them no page draws.
 */
export function dropUndrawn(document: PDFDocument): number {
  const seen: Seen = { drawn: new Set(), dropped: new Set(), forms: new Set() };
  for (const page of document.getPages()) dropOf(page, seen);
  return [...seen.dropped].filter((one) => !seen.drawn.has(one)).length;
}

function dropOf({ node }: PDFPage, seen: Seen): void {
  const store = node.Resources();
  const texts = contentsOf(node.context, node.Contents());
  // Pages may share a store: each gets its own.
  if (store && texts !== null) node.set(RESOURCES, lessened(store, texts, seen));
}

const RESOURCES = PDFName.of("Resources");
const XOBJECT = PDFName.of("XObject");

/** A store without what these drawings do not name. */
function lessened(store: PDFDict, texts: readonly string[], seen: Seen): PDFDict {
  const { context } = store;
  const all = store.lookupMaybe(XOBJECT, PDFDict);
  if (!all) return store;
  const used = usedIn(all, texts, seen);
  if (used === null) return store;
  const kept = context.obj({});
  for (const [name, object] of all.entries()) {
    (used.has(name) ? seen.drawn : seen.dropped).add(object);
    if (used.has(name)) kept.set(name, object);
  }
  const own = store.clone(context);
  own.set(XOBJECT, kept);
  return own;
}

/** The names that are drawn, also by a form that has no store of its own; null when one cannot be read. */
function usedIn(all: PDFDict, texts: readonly string[], seen: Seen): ReadonlySet<PDFName> | null {
  const used = new Set<PDFName>();
  const waiting = texts.flatMap(namesIn);
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    const form = all.lookup(name);
    if (!(form instanceof PDFRawStream) || String(form.dict.get(PDFName.of("Subtype"))) !== "/Form") continue;
    const inner = contentsOf(all.context, form);
    if (inner === null) return null;
    const store = form.dict.lookupMaybe(RESOURCES, PDFDict);
    if (!store) waiting.push(...inner.flatMap(namesIn));
    else if (!seen.forms.has(form)) {
      seen.forms.add(form);
      form.dict.set(RESOURCES, lessened(store, inner, seen));
    }
  }
  return used;
}

const namesIn = (text: string): PDFName[] =>
  [...text.matchAll(/\/([^\s/<>[\](){}%]+)\s+Do\b/g)].map(([, name = ""]) => PDFName.of(name));

/** What a page or a form draws, as text; null when it is packed in a way that cannot be unpacked here. */
function contentsOf(context: PDFContext, contents: PDFObject | undefined): string[] | null {
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents];
  try {
    const texts = streams.map((stream) => {
      if (!(stream instanceof PDFRawStream)) throw new Error("Not a stream of the file");
      return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    });
    // A name may stand at the end of one, and what is done with it at the beginning of the next.
    return [texts.join("\n")];
  } catch {
    return null;
  }
}
