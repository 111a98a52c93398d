import { named, type Parts, partOf, textOf } from "./archive";
import type { Findings } from "./finding";
import { base, type Relation, relationsName, relationsOf } from "./office";
import { encodeAnew, formatOf } from "./picture";
import { cropPictures } from "./word-crop";
import type { Text } from "./word-pages";
import { settingsOf } from "./word-settings";
import { attribute, called, type Document, type Element, elementsOf, readXml, remove, writeXml } from "./xml";

// Beside the texts, the parts that a printed page is made of; every other part is left behind.
const LOOKS = /^word\/(styles|numbering|fontTable|theme\/theme\d+)\.xml$/;
const PICTURES = /^word\/media\/[^/]+$/;

/** The parts of the copy: the settled texts, how they look, and of the pictures those that are seen. */
export async function cleanParts(parts: Parts, texts: readonly Text[], findings: Findings): Promise<Parts> {
  const looks = named(parts, LOOKS).map((name) => ({ name, document: withoutIds(textOf(parts, name)) }));
  const settings = settingsOf(parts);
  const documents = [...texts, ...looks, ...settings];
  const references = new Map<string, Relation[]>();
  for (const { name, document } of documents) {
    const relations = relationsOf(parts, name);
    references.set(name, [...relations, ...(await cropPictures(document, relations, parts, findings))]);
  }
  const pictures = await cleanPictures(parts, findings);
  const names = new Set([...documents.map(({ name }) => name), ...Object.keys(pictures)]);
  const made: Parts = {};
  for (const { name, document } of documents) {
    const there = (references.get(name) ?? []).filter((relation) => mayStay(relation, names));
    dropDangling(document, new Set(there.map(({ id }) => id)));
    const used = referencesIn(document);
    const kept = there.filter(({ id, type }) => BY_TYPE.includes(type) || used.has(id));
    for (const { target } of kept) if (pictures[target]) made[target] = pictures[target];
    made[name] = partOf(writeXml(document));
    if (kept.length > 0) made[relationsName(name)] = partOf(relationsXml(kept, name));
  }
  made["_rels/.rels"] = partOf(
    relationsXml(
      [{ id: "rId1", type: "officeDocument", target: "word/document.xml", external: false }],
      "document",
    ),
  );
  made["[Content_Types].xml"] = partOf(
    typesXml(textOf(parts, "[Content_Types].xml"), new Set(Object.keys(made))),
  );
  return made;
}

// These are found by what they are; nothing in the text names them.
const BY_TYPE = ["styles", "numbering", "fontTable", "theme", "footnotes", "endnotes", "settings"];

const referencesIn = (document: Document): ReadonlySet<string> =>
  new Set(
    elementsOf(document).flatMap((element) =>
      Array.from(element.attributes).flatMap(({ name, value }) => (/^r:/.test(name) ? [value] : [])),
    ),
  );

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

function withoutIds(text: string): Document {
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
  return document;
}

const mayStay = ({ external, type, target }: Relation, names: ReadonlySet<string>) =>
  external ? type === "hyperlink" && /^(https?:|mailto:)/i.test(target) : names.has(target);

// What pointed at a part that is left behind goes with it.
function dropDangling(document: Document, ids: ReadonlySet<string>): void {
  for (const element of elementsOf(document)) {
    const lost = Array.from(element.attributes).filter(
      ({ name, value }) => /^r:/.test(name) && !ids.has(value),
    );
    if (lost.length === 0) continue;
    const whole = holderOf(element);
    if (whole.localName === "hyperlink") for (const { name } of lost) whole.removeAttribute(name);
    else dropHolder(whole);
  }
  const bullets = called(document, "numPicBullet").map((bullet) => attribute(bullet, "numPicBulletId"));
  for (const use of called(document, "lvlPicBulletId"))
    if (!bullets.includes(attribute(use, "val"))) remove(use);
}

// The other form of a drawing, for older programs, is shown where this one is empty and gone.
function dropHolder(holder: Element): void {
  const parent = holder.parentNode as Element | null;
  const isOnly = parent?.localName === "Choice" || parent?.localName === "numPicBullet";
  remove(isOnly ? parent : holder);
}

const HOLDERS = [
  ...["hlinkClick", "hlinkHover", "ext", "drawing", "pict", "hyperlink"],
  ...["headerReference", "footerReference"],
];

/** What stands and falls with a reference: the nearest, for a second form of a picture is not the picture. */
function holderOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentNode as Element | null)
    if (HOLDERS.includes(at.localName ?? "")) return at;
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
