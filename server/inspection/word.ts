import { named, type Parts, pack, textOf, unpack } from "./archive";
import type { Findings, Read } from "./finding";
import { base, inspectPackage, relationsOf } from "./office";
import { settleFields } from "./word-fields";
import { type Looks, looksOf } from "./word-looks";
import { dropNotes, pageTexts, type Text } from "./word-pages";
import { cleanParts } from "./word-parts";
import { alternativesIn, changesIn, hiddenRuns, settle, wordsOf } from "./word-text";
import { attribute, called, readXml } from "./xml";

/** A Word file: what a reader of it does not see, and a copy of what he does. */
export async function readWord(bytes: Uint8Array, findings: Findings): Promise<Read> {
  const parts = unpack(bytes);
  if (!parts["word/document.xml"]) throw new Error("No Word document");
  inspectPackage(parts, findings);
  const looks = looksOf(readXml(textOf(parts, "word/styles.xml") || "<none/>"));
  const texts = pageTexts(parts, findings);
  for (const text of texts) inspectText(text, looks, findings);
  for (const name of named(parts, /^word\/comments\w*\.xml$/))
    for (const comment of called(readXml(textOf(parts, name)), "comment"))
      findings.add("comments", attribute(comment, "author") ?? "");
  for (const name of named(parts, /^word\/(charts\/chart|diagrams\/data)[^/]*\.xml$/))
    findings.add("pictures", base(name));
  inspectLinks(parts, findings);
  for (const { document } of texts) settle(document, looks);
  for (const { document } of texts) settleFields(document, findings);
  dropNotes(texts, findings);
  const alternatives = texts.flatMap(({ document }) => alternativesIn(document));
  for (const words of alternatives) findings.add("altText", words);
  const text = [...texts.map(({ document }) => wordsOf(document)), ...alternatives].join("\n");
  return { text, clean: pack(await cleanParts(parts, texts, findings)) };
}

function inspectText({ name, document }: Text, looks: Looks, findings: Findings): void {
  // A page of another format, put in place by Word itself.
  for (const other of called(document, "altChunk")) findings.add("embedded", attribute(other, "id") ?? "");
  for (const change of changesIn(document)) findings.add("trackedChanges", attribute(change, "author") ?? "");
  for (const run of hiddenRuns(document, looks)) {
    const words = called(run, "t")
      .map(({ textContent }) => textContent ?? "")
      .join("");
    if (words.trim() !== "") findings.add("hiddenText", words);
  }
  const words = /^word\/(header|footer)/.test(name) ? wordsOf(document).trim() : "";
  if (words !== "") findings.add("headers", words);
}

function inspectLinks(parts: Parts, findings: Findings): void {
  for (const name of named(parts, /^word\/[^/]+\.xml$/))
    for (const { external, type, target } of relationsOf(parts, name))
      if (external && type !== "hyperlink") findings.add("externalLinks", target);
}
