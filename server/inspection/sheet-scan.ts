import { named, type Parts, textOf } from "./archive";
import type { Findings } from "./finding";
import { base, relationsOf } from "./office";
import { isSlit } from "./sheet-shown";
import { attribute, called, readXml } from "./xml";

/** What an Excel file holds that nobody sees on its sheets. */
export function inspectWorkbook(parts: Parts, findings: Findings): void {
  const workbook = readXml(textOf(parts, "xl/workbook.xml"));
  for (const sheet of called(workbook, "sheet"))
    if ((attribute(sheet, "state") ?? "visible") !== "visible")
      findings.add("hiddenSheets", attribute(sheet, "name") ?? "");
  for (const name of called(workbook, "definedName"))
    findings.add("definedNames", attribute(name, "name") ?? "");
  for (const name of named(parts, /^xl\/worksheets\/[^/]+\.xml$/)) inspectSheet(parts, name, findings);
  for (const name of named(parts, /^xl\/(comments\d*|threadedComments\/[^/]+)\.xml$/))
    for (const comment of called(readXml(textOf(parts, name)), "comment", "threadedComment"))
      findings.add("comments", comment.textContent ?? "");
  for (const name of named(parts, /^xl\/pivotCache\/pivotCacheDefinition\d*\.xml$/))
    findings.add("pivotCaches", base(name));
  for (const name of named(parts, /^xl\/externalLinks\/[^/]+\.xml$/))
    for (const { external, target } of relationsOf(parts, name))
      if (external) findings.add("externalLinks", target);
  for (const name of named(parts, /^xl\/(connections|queryTables\/[^/]+)\.xml$/))
    findings.add("externalLinks", base(name));
  for (const name of named(parts, /^xl\/(media|charts|drawings)\/[^/]+$/))
    findings.add("pictures", base(name));
}

function inspectSheet(parts: Parts, name: string, findings: Findings): void {
  const text = textOf(parts, name);
  // The library that writes the copy makes the year 2026 of the day 2026-12-31, when it is written as words.
  if (/<c\b[^>]*\st=["']d["']/.test(text)) throw new Error("Days as words");
  const sheet = readXml(text);
  const isHidden = (value: string | null) => value === "1" || value === "true";
  for (const row of called(sheet, "row"))
    if (isHidden(attribute(row, "hidden")) || isSlit("row", attribute(row, "ht")))
      findings.add("hiddenRows", `${base(name)} ${attribute(row, "r") ?? ""}`);
  for (const column of called(sheet, "col"))
    if (isHidden(attribute(column, "hidden")) || isSlit("column", attribute(column, "width"))) {
      const [min, max] = [Number(attribute(column, "min")), Number(attribute(column, "max"))];
      findings.add("hiddenRows", `${base(name)} ${min}–${max}`);
    }
  const formulas = called(sheet, "f").length;
  if (formulas > 0) findings.add("formulas", base(name), formulas);
  for (const part of called(
    sheet,
    "oddHeader",
    "oddFooter",
    "evenHeader",
    "evenFooter",
    "firstHeader",
    "firstFooter",
  ))
    if (part.textContent?.trim()) findings.add("headers", part.textContent);
}
