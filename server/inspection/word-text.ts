import { hasGround, hidesIn, type Looks, paleIn, tinyIn } from "./word-looks";
import {
  attribute,
  called,
  childOf,
  childrenOf,
  type Document,
  type Element,
  elementsOf,
  lift,
  remove,
} from "./xml";

/** Marks of changes: what was taken out, what was put in, what only says that something changed. */
const TAKEN_OUT = ["del", "moveFrom", "delText", "delInstrText"];
const PUT_IN = ["ins", "moveTo"];
const CHANGED =
  /^(rPr|pPr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid)Change$|^(numberingChange|cellIns|cellMerge)$/;
const MARKS = /^(move(From|To)Range(Start|End)|customXml(Ins|Del|MoveFrom|MoveTo)Range(Start|End))$/;
const NOISE =
  /^(comment(RangeStart|RangeEnd|Reference)|annotationRef|proofErr|permStart|permEnd|lastRenderedPageBreak|altChunk|object|control)$/;
const WRAPPERS = ["smartTag", "customXml"];

/** Elements that show that somebody worked on a text. */
export const changesIn = (document: Document): Element[] =>
  elementsOf(document).filter(({ localName: name }) =>
    name === null
      ? false
      : ["del", "ins", "moveFrom", "moveTo", "cellDel"].includes(name) || CHANGED.test(name),
  );

/** Runs that a reader does not see: hidden by themselves or by their style, or white on white. */
export const hiddenRuns = (document: Document, looks: Looks): Element[] =>
  called(document, "r").filter((run) => {
    const own = childOf(run, "rPr");
    const style = styleOf(own, "rStyle");
    const paragraph = styleOf(childOf(paragraphOf(run) ?? run, "pPr"), "pStyle") ?? looks.usual;
    const said = (one: boolean | null, all: ReadonlyMap<string, boolean>) =>
      one ?? all.get(style ?? "") ?? all.get(paragraph ?? "") ?? false;
    const isSmall = said(tinyIn(own), looks.tiny);
    return (
      isSmall || said(hidesIn(own), looks.hides) || (said(paleIn(own), looks.pale) && !hasGround(run, looks))
    );
  });

function paragraphOf(run: Element): Element | null {
  for (let at = run.parentNode as Element | null; at; at = at.parentNode as Element | null)
    if (at.localName === "p") return at;
  return null;
}

const styleOf = (properties: Element | undefined, name: string) => {
  const style = properties && childOf(properties, name);
  return style ? attribute(style, "val") : null;
};

/** Accepts all changes and takes out everything that a reader of the printed page does not see. */
export function settle(document: Document, looks: Looks): void {
  const joined = called(document, "p").filter(isJoined);
  for (const run of hiddenRuns(document, looks)) empty(run);
  for (const element of elementsOf(document)) {
    const name = element.localName ?? "";
    const parent = element.parentNode as Element | null;
    if (!parent) continue;
    if ((name === "del" && parent.localName === "trPr") || name === "cellDel") takeOutCell(parent);
    else if (TAKEN_OUT.includes(name) || CHANGED.test(name) || MARKS.test(name) || NOISE.test(name))
      parent.removeChild(element);
    else if (PUT_IN.includes(name) || WRAPPERS.includes(name)) lift(element);
    else if (name === "sdt") liftContent(element, parent);
    else strip(element);
  }
  for (const paragraph of joined) join(paragraph);
}

// What a field is made of stays for now: half of it would take along what follows.
function empty(run: Element): void {
  for (const child of Array.from(run.childNodes))
    if (!/^(rPr|fldChar|instrText)$/.test((child as Element).localName ?? "")) run.removeChild(child);
}

/** Whether the end of a paragraph was taken out, so that it is one with the next. */
function isJoined(paragraph: Element): boolean {
  const properties = childOf(paragraph, "pPr");
  const end = properties && childOf(properties, "rPr");
  return end !== undefined && childrenOf(end, "del", "moveFrom").length > 0;
}

// Left as an empty one it would be numbered, and all that follow with it.
function join(paragraph: Element): void {
  let next = paragraph.nextSibling;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  const following = next as Element | null;
  const properties = childOf(paragraph, "pPr");
  if (following?.localName !== "p" || (properties && childOf(properties, "sectPr"))) return;
  const begin =
    childOf(following, "pPr")?.nextSibling ?? (childOf(following, "pPr") ? null : following.firstChild);
  for (const child of Array.from(paragraph.childNodes))
    if (child !== properties) following.insertBefore(child, begin);
  remove(paragraph);
}

// The whole row or cell was taken out.
function takeOutCell(properties: Element): void {
  const whole = properties.parentNode;
  whole?.parentNode?.removeChild(whole);
}

function liftContent(element: Element, parent: Element): void {
  for (const content of childrenOf(element, "sdtContent"))
    for (const child of Array.from(content.childNodes)) parent.insertBefore(child, element);
  parent.removeChild(element);
}

// Which session of whose machine wrote a paragraph, and from which file a picture came.
function strip(element: Element): void {
  for (const { name } of Array.from(element.attributes))
    if (/^(w:rsid\w*|w14:(paraId|textId)|w:author|w:initials|w15:\w+|o:gfxdata)$/.test(name))
      element.removeAttribute(name);
  if (["docPr", "cNvPr"].includes(element.localName ?? "")) element.setAttribute("name", "");
  if (element.localName === "imagedata") element.removeAttribute("o:title");
  for (const name of ALTERNATIVE)
    if (FILE_NAME.test(element.getAttribute(name) ?? "")) element.removeAttribute(name);
}

const FILE_NAME = /[/\\]|\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|[ew]mf)$/i;

const ALTERNATIVE = ["descr", "title", "alt"];

/** What is read out in the place of a picture or a table. It stays for whoever needs it, though a page does not show it. */
export const alternativesIn = (document: Document): string[] =>
  elementsOf(document)
    .flatMap((element) => [
      ...ALTERNATIVE.map((name) => element.getAttribute(name)),
      /^tbl(Caption|Description)$/.test(element.localName ?? "") ? attribute(element, "val") : null,
    ])
    .filter((words) => words !== null && words !== undefined)
    .filter((words) => words.trim() !== "");

/** The words of a document, a paragraph to a line. */
export const wordsOf = (document: Document): string =>
  called(document, "p")
    .map((paragraph) =>
      called(paragraph, "t", "instrText")
        .map(({ textContent }) => textContent ?? "")
        .join(""),
    )
    .join("\n");
