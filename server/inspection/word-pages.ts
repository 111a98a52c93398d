import { type Parts, textOf } from "./archive";
import type { Findings } from "./finding";
import { relationsOf } from "./office";
import { wordsOf } from "./word-text";
import { attribute, called, childOf, childrenOf, type Document, type Element, readXml, remove } from "./xml";

/** A part that words stand in. */
export type Text = { name: string; document: Document };

const NOTES = ["word/footnotes.xml", "word/endnotes.xml"];

/**
 * The parts that a printed page is made of: the text, the notes that it points at, the headers and footers of pages that
 * there are. Notes and headers that are left over from before are in the file still, and nobody sees them.
 */
export function pageTexts(parts: Parts, findings: Findings): Text[] {
  const main = { name: "word/document.xml", document: readXml(textOf(parts, "word/document.xml")) };
  const unseen = unseenHeaders(main.document, turnsPages(parts));
  for (const reference of unseen) remove(reference);
  const relations = relationsOf(parts, main.name);
  const used = called(main.document, "headerReference", "footerReference").map((reference) =>
    attribute(reference, "id"),
  );
  const shown = relations.filter(({ id }) => used.includes(id)).map(({ target }) => target);
  const texts = [...new Set([...NOTES, ...shown])]
    .filter((name) => parts[name])
    .map((name) => read(parts, name));
  for (const name of Object.keys(parts))
    if (/^word\/(header|footer)\d*\.xml$/.test(name) && !shown.includes(name))
      noteHidden(wordsOf(read(parts, name).document), findings);
  return [main, ...texts];
}

const read = (parts: Parts, name: string): Text => ({ name, document: readXml(textOf(parts, name)) });

function noteHidden(words: string, findings: Findings): void {
  if (words.trim() !== "") findings.add("hiddenText", words);
}

/** Whether pages on the left have headers of their own. */
function turnsPages(parts: Parts): boolean {
  const [setting] = called(readXml(textOf(parts, "word/settings.xml") || "<none/>"), "evenAndOddHeaders");
  return setting !== undefined && isOn(setting);
}

const isOn = (setting: Element) => !["0", "false", "off"].includes(attribute(setting, "val") ?? "1");

/** Headers and footers for first pages or pages on the left where there are none; a section takes over those before it. */
function unseenHeaders(document: Document, turns: boolean): Element[] {
  const sections = called(document, "sectPr");
  const hasFirst = sections.map((section) => {
    const setting = childOf(section, "titlePg");
    return setting !== undefined && isOn(setting);
  });
  return sections.flatMap((section, at) =>
    childrenOf(section, "headerReference", "footerReference").filter((reference) => {
      const type = attribute(reference, "type");
      if (type === "even") return !turns;
      if (type !== "first") return false;
      const same = (other: Element) =>
        childrenOf(other, reference.localName ?? "").some((one) => attribute(one, "type") === "first");
      const next = sections.findIndex((other, index) => index > at && same(other));
      return !hasFirst.slice(at, next < 0 ? undefined : next).some(Boolean);
    }),
  );
}

/** Takes out the notes that nothing in the text points at any more. */
export function dropNotes(texts: readonly Text[], findings: Findings): void {
  const [main] = texts;
  for (const { name, document } of texts) {
    const [, kind] = /^word\/(footnote|endnote)s\.xml$/.exec(name) ?? [];
    if (!main || !kind) continue;
    const ids = called(main.document, `${kind}Reference`).map((reference) => attribute(reference, "id"));
    for (const note of called(document, kind)) {
      const isMark = (attribute(note, "type") ?? "normal") !== "normal";
      if (isMark || ids.includes(attribute(note, "id"))) continue;
      noteHidden(note.textContent ?? "", findings);
      remove(note);
    }
  }
}
