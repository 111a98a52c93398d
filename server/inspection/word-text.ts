import { attribute, called, childOf, childrenOf, type Document, type Element, elementsOf } from "./xml";

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

/** Runs that a reader does not see: hidden by themselves or by their style, or white. */
export function hiddenRuns(document: Document, hiddenStyles: ReadonlySet<string>): Element[] {
  return called(document, "r").filter((run) => {
    const properties = childOf(run, "rPr");
    const paragraph = run.parentNode as Element | null;
    const style = paragraph?.localName === "p" ? styleOf(childOf(paragraph, "pPr"), "pStyle") : null;
    if (style !== null && hiddenStyles.has(style)) return true;
    if (!properties) return false;
    const own = styleOf(properties, "rStyle");
    return (own !== null && hiddenStyles.has(own)) || isHidden(properties);
  });
}

/** The styles that hide what is written in them. */
export const hiddenStyles = (styles: Document): Set<string> =>
  new Set(
    called(styles, "style")
      .filter((style) => childrenOf(style, "rPr").some(isHidden))
      .flatMap((style) => attribute(style, "styleId") ?? []),
  );

function isHidden(properties: Element): boolean {
  const isOn = (name: string) => {
    const switched = childOf(properties, name);
    return switched !== undefined && !["0", "false", "off"].includes(attribute(switched, "val") ?? "1");
  };
  const color = childOf(properties, "color");
  return (
    isOn("vanish") ||
    isOn("webHidden") ||
    (color !== undefined && attribute(color, "val")?.toUpperCase() === "FFFFFF")
  );
}

const styleOf = (properties: Element | undefined, name: string) => {
  const style = properties && childOf(properties, name);
  return style ? attribute(style, "val") : null;
};

/** Accepts all changes and takes out everything that a reader of the printed page does not see. */
export function settle(document: Document, hidden: ReadonlySet<string>): void {
  for (const run of hiddenRuns(document, hidden)) run.parentNode?.removeChild(run);
  for (const element of elementsOf(document)) {
    const name = element.localName ?? "";
    const parent = element.parentNode as Element | null;
    if (!parent) continue;
    if ((name === "del" && parent.localName === "trPr") || name === "cellDel") takeOutCell(parent);
    else if (TAKEN_OUT.includes(name) || CHANGED.test(name) || MARKS.test(name) || NOISE.test(name))
      parent.removeChild(element);
    else if (PUT_IN.includes(name) || WRAPPERS.includes(name)) lift(element, parent);
    else if (name === "sdt") liftContent(element, parent);
    else strip(element);
  }
}

// The whole row or cell was taken out.
function takeOutCell(properties: Element): void {
  const whole = properties.parentNode;
  whole?.parentNode?.removeChild(whole);
}

function lift(element: Element, parent: Element): void {
  for (const child of Array.from(element.childNodes)) parent.insertBefore(child, element);
  parent.removeChild(element);
}

function liftContent(element: Element, parent: Element): void {
  for (const content of childrenOf(element, "sdtContent"))
    for (const child of Array.from(content.childNodes)) parent.insertBefore(child, element);
  parent.removeChild(element);
}

// Which session of whose machine wrote a paragraph.
function strip(element: Element): void {
  for (const { name } of Array.from(element.attributes))
    if (/^(w:rsid\w*|w14:(paraId|textId)|w:author|w:initials|w15:\w+)$/.test(name))
      element.removeAttribute(name);
}

/** The words of a document, a paragraph to a line. */
export const wordsOf = (document: Document): string =>
  called(document, "p")
    .map((paragraph) =>
      called(paragraph, "t", "instrText")
        .map(({ textContent }) => textContent ?? "")
        .join(""),
    )
    .join("\n");
