import { named, type Parts, pack, partOf, textOf, unpack } from "./archive";
import type { Findings, Read } from "./finding";
import { base, inspectPackage, type Relation, relationsName, relationsOf } from "./office";
import { encodeAnew, formatOf } from "./picture";
import { changesIn, hiddenRuns, hiddenStyles, settle, wordsOf } from "./word-text";
import { attribute, called, type Document, type Element, elementsOf, readXml, remove, writeXml } from "./xml";

// The parts that a printed page is made of; every other part is left behind.
const TEXTS = /^word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml$/;
const LOOKS = /^word\/(styles|numbering|fontTable|theme\/theme\d+)\.xml$/;
const PICTURES = /^word\/media\/[^/]+$/;

/** A Word file: what a reader of it does not see, and a copy of what he does. */
export async function readWord(bytes: Uint8Array, findings: Findings): Promise<Read> {
  const parts = unpack(bytes);
  if (!parts["word/document.xml"]) throw new Error("No Word document");
  inspectPackage(parts, findings);
  const hidden = hiddenStyles(readXml(textOf(parts, "word/styles.xml") || "<none/>"));
  const texts = named(parts, TEXTS).map((name) => ({ name, document: readXml(textOf(parts, name)) }));
  for (const { name, document } of texts) inspectText(name, document, hidden, findings);
  for (const name of named(parts, /^word\/comments\w*\.xml$/))
    for (const comment of called(readXml(textOf(parts, name)), "comment"))
      findings.add("comments", attribute(comment, "author") ?? "");
  inspectLinks(parts, findings);
  for (const { document } of texts) settle(document, hidden);
  const text = texts.map(({ document }) => wordsOf(document)).join("\n");
  return { text, clean: pack(await cleanParts(parts, texts, findings)) };
}

function inspectText(
  name: string,
  document: Document,
  hidden: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const change of changesIn(document)) findings.add("trackedChanges", attribute(change, "author") ?? "");
  for (const run of hiddenRuns(document, hidden)) {
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

type Settled = { name: string; document: Document };

async function cleanParts(parts: Parts, texts: readonly Settled[], findings: Findings): Promise<Parts> {
  const pictures = await cleanPictures(parts, findings);
  const looks = Object.fromEntries(
    named(parts, LOOKS).map((name) => [name, withoutIds(textOf(parts, name))]),
  );
  const names = new Set([...texts.map(({ name }) => name), ...Object.keys(looks), ...Object.keys(pictures)]);
  const made: Parts = { ...looks, ...pictures };
  for (const { name, document } of texts) {
    const kept = relationsOf(parts, name).filter((relation) => mayStay(relation, names));
    dropDangling(document, new Set(kept.map(({ id }) => id)));
    made[name] = partOf(writeXml(document));
    if (kept.length > 0) made[relationsName(name)] = partOf(relationsXml(kept, name));
  }
  made["_rels/.rels"] = partOf(
    relationsXml(
      [{ id: "rId1", type: "officeDocument", target: "word/document.xml", external: false }],
      "document",
    ),
  );
  made["[Content_Types].xml"] = partOf(typesXml(textOf(parts, "[Content_Types].xml"), names));
  return made;
}

// A picture of a kind that cannot be encoded anew may hold anything.
async function cleanPictures(parts: Parts, findings: Findings): Promise<Parts> {
  const made: Parts = {};
  for (const name of named(parts, PICTURES)) {
    const bytes = parts[name];
    const format = bytes ? await formatOf(bytes).catch(() => null) : null;
    if (bytes && format) made[name] = await encodeAnew(bytes, format);
    else findings.add("pictures", base(name));
  }
  return made;
}

function withoutIds(text: string): Uint8Array {
  const document = readXml(text);
  for (const element of elementsOf(document))
    for (const { name } of Array.from(element.attributes))
      if (/^w:rsid/.test(name)) element.removeAttribute(name);
  for (const element of called(
    document,
    "rsid",
    "embedRegular",
    "embedBold",
    "embedItalic",
    "embedBoldItalic",
  ))
    remove(element);
  return partOf(writeXml(document));
}

const mayStay = ({ external, type, target }: Relation, names: ReadonlySet<string>) =>
  external ? type === "hyperlink" && /^(https?:|mailto:)/i.test(target) : names.has(target);

// What pointed at a part that is left behind goes with it.
function dropDangling(document: Document, ids: ReadonlySet<string>): void {
  for (const element of elementsOf(document)) {
    const lost = Array.from(element.attributes).some(
      ({ name, value }) => /^r:(id|embed|link|pict)$/.test(name) && !ids.has(value),
    );
    if (!lost) continue;
    const whole = holderOf(element);
    if (whole.localName === "hyperlink") for (const name of ["r:id"]) whole.removeAttribute(name);
    else remove(whole);
  }
}

function holderOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentNode as Element | null)
    if (["drawing", "pict", "hyperlink", "headerReference", "footerReference"].includes(at.localName ?? ""))
      return at;
  return element;
}

const TYPES = "officeDocument/2006/relationships";

function relationsXml(relations: readonly Relation[], from: string): string {
  const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/") + 1) : "";
  const lines = relations.map(({ id, type, target, external }) => {
    const to = external ? target : target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
    const mode = external ? ' TargetMode="External"' : "";
    return `<Relationship Id="${quoted(id)}" Type="${SCHEMAS}/${TYPES}/${quoted(type)}" Target="${quoted(to)}"${mode}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${SCHEMAS}/package/2006/relationships">${lines.join("")}</Relationships>`;
}

// The names under which the format is registered; nothing is fetched from there.
const SCHEMAS = ["http:/", "schemas.openxmlformats.org"].join("/");

function typesXml(original: string, names: ReadonlySet<string>): string {
  const document = readXml(original);
  for (const element of called(document, "Override"))
    if (!names.has((attribute(element, "PartName") ?? "").replace(/^\//, ""))) remove(element);
  return writeXml(document);
}

const quoted = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
