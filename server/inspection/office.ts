import { named, type Parts, textOf } from "./archive";
import type { Findings } from "./finding";
import { elementsOf, readXml } from "./xml";

/** What both Word and Excel carry along: who wrote it, custom data, macros, embedded files. */
export function inspectPackage(parts: Parts, findings: Findings): void {
  for (const name of ["docProps/core.xml", "docProps/app.xml"]) {
    const text = textOf(parts, name);
    if (text === "") continue;
    for (const element of elementsOf(readXml(text))) {
      const value = element.textContent?.trim() ?? "";
      if (TELLING.has(element.localName ?? "") && value !== "") findings.add("metadata", value);
    }
  }
  for (const name of named(parts, /^(customXml\/item\d+\.xml|docProps\/custom\.xml)$/))
    findings.add("customData", name);
  for (const name of named(parts, /vbaProject\.bin$|vbaData\.xml$/)) findings.add("macros", name);
  for (const name of named(parts, /\/(embeddings|activeX|ctrlProps)\/[^/]+$/))
    findings.add("embedded", base(name));
  for (const name of named(parts, /^docProps\/thumbnail/)) findings.add("thumbnail", base(name));
}

// What of the properties says something about people and machines.
const TELLING = new Set([
  ...["creator", "lastModifiedBy", "title", "subject", "description", "keywords", "category"],
  ...["Company", "Manager", "Template", "HyperlinkBase"],
]);

/** A name without its folder. */
export const base = (name: string): string => name.split("/").at(-1) ?? name;

/** A reference from one part to another. */
export type Relation = { id: string; type: string; target: string; external: boolean };

/** The references of a part; their targets are names of parts, or addresses. */
export function relationsOf(parts: Parts, name: string): Relation[] {
  const text = textOf(parts, relationsName(name));
  if (text === "") return [];
  return elementsOf(readXml(text))
    .filter(({ localName }) => localName === "Relationship")
    .map((element) => {
      const external = element.getAttribute("TargetMode") === "External";
      const target = element.getAttribute("Target") ?? "";
      const type = (element.getAttribute("Type") ?? "").split("/").at(-1) ?? "";
      return {
        id: element.getAttribute("Id") ?? "",
        type,
        target: external ? target : resolve(name, target),
        external,
      };
    });
}

/** Where the references of a part stand. */
export function relationsName(name: string): string {
  const folder = name.includes("/") ? name.slice(0, name.lastIndexOf("/") + 1) : "";
  return `${folder}_rels/${base(name)}.rels`;
}

function resolve(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
