import { DOMParser, type Document, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";

export type { Document, Element };

/** Reads XML; throws on what is not well-formed. */
export function readXml(text: string): Document {
  // A document type could bring entities of its own; no Office file needs one.
  if (/<!DOCTYPE/i.test(text)) throw new Error("An Office file with a document type");
  return new DOMParser({ onError: (level, message) => fail(level, message) }).parseFromString(
    text,
    "text/xml",
  );
}

function fail(level: string, message: string): void {
  if (level !== "warning") throw new Error(message);
}

/** Writes XML. */
export const writeXml = (document: Document): string => new XMLSerializer().serializeToString(document);

/** All elements of a document in its order. Walked, for the library's own lists take several times as long. */
export function elementsOf(of: Document | Element): Element[] {
  const all: Element[] = [];
  let at: Node | null = of.firstChild;
  while (at) {
    if (isElement(at)) all.push(at);
    if (at.firstChild) at = at.firstChild;
    else {
      while (at && at !== of && !at.nextSibling) at = at.parentNode;
      at = at === of ? null : (at?.nextSibling ?? null);
    }
  }
  return all;
}

/** The elements with one of these names, whatever their prefix. */
export const called = (of: Document | Element, ...names: string[]): Element[] =>
  elementsOf(of).filter(({ localName }) => localName !== null && names.includes(localName));

/** The child elements with one of these names. */
export function childrenOf(of: Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (let child: Node | null = of.firstChild; child; child = child.nextSibling)
    if (isElement(child) && names.includes(child.localName ?? "")) found.push(child);
  return found;
}

/** The first child element of a name. */
export const childOf = (of: Element, name: string): Element | undefined => childrenOf(of, name)[0];

/** An attribute by its name without prefix. */
export function attribute(of: Element, name: string): string | null {
  return Array.from(of.attributes).find((one) => (one.localName ?? one.name) === name)?.value ?? null;
}

/** Puts what is in an element in its place, without what it says of itself. */
export function lift(element: Element): void {
  for (const child of Array.from(element.childNodes))
    if (!/^(smartTag|customXml)Pr$/.test((child as Element).localName ?? ""))
      element.parentNode?.insertBefore(child, element);
  remove(element);
}

/** Takes an element out with all that is in it. */
export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
