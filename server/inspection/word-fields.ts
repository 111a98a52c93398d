import type { Findings } from "./finding";
import { attribute, called, type Document, type Element, elementsOf, lift, remove } from "./xml";

/** Fields that may stay: what they show is counted, drawn or asked for by their code, which says nothing else. */
const MAY_STAY =
  /^(page|numpages|section|sectionpages|pageref|ref|noteref|styleref|seq|toc|eq|symbol|advance|listnum|autonum\w*|formcheckbox|formdropdown|=)(?![a-z])/i;
// A link leads where a link of the document may lead.
const LINK = /^hyperlink\s+(?:\\l\b|"(?:https?:|mailto:))/i;

type Field = { code: string; isCode: boolean; marks: Element[]; within: Element[] };

/**
 * Puts in the place of fields what they show: a code can name people, folders and other documents, or words that
 * nobody sees. What was begun and not ended, because part of it was taken out, goes too.
 */
export function settleFields(document: Document, findings: Findings): void {
  for (const field of called(document, "fldSimple")) {
    const code = attribute(field, "instr") ?? "";
    if (mayStay(code)) continue;
    findings.add("hiddenText", code);
    lift(field);
  }
  const open: Field[] = [];
  for (const atom of atomsOf(document)) follow(open, atom, findings);
  for (const { marks } of open) for (const mark of marks) remove(mark);
}

/** What stands in the runs of a document, in its order. */
const atomsOf = (document: Document): Element[] =>
  elementsOf(document).filter(
    ({ localName, parentNode }) => localName !== "rPr" && (parentNode as Element | null)?.localName === "r",
  );

function follow(open: Field[], atom: Element, findings: Findings): void {
  const kind = atom.localName === "fldChar" ? attribute(atom, "fldCharType") : null;
  for (const field of open) if (field.isCode) field.within.push(atom);
  if (kind === "begin") open.push({ code: "", isCode: true, marks: [atom], within: [] });
  const field = open.at(-1);
  if (!field) {
    if (kind !== null || atom.localName === "instrText") remove(atom);
  } else if (atom.localName === "instrText") {
    field.code += atom.textContent ?? "";
  } else if (kind === "separate") {
    field.isCode = false;
    field.marks.push(atom);
  } else if (kind === "end") {
    field.marks.push(atom);
    open.pop();
    if (mayStay(field.code)) return;
    findings.add("hiddenText", field.code);
    for (const part of [...field.marks, ...field.within]) remove(part);
  }
}

const mayStay = (code: string) => MAY_STAY.test(code.trim()) || LINK.test(code.trim());
