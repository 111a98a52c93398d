import { type Parts, partOf, textOf } from "./archive";
import { attribute, called, readXml, writeXml } from "./xml";

const NOON = '[$-804]AM/PM h"时"mm"分"';
const [YEAR, DAY] = ['yyyy"年"m"月"', 'm"月"d"日"'];
const counted = (money: string, digits: string) =>
  `_ ${money}* ${digits}_ ;_ ${money}* -${digits}_ ;_ ${money}* "-"_ ;_ @_ `;

/**
 * Formats that a file names by their number and does not write down, as a Chinese Excel shows them (ECMA-376 part 1,
 * 18.8.30). The library does not know them: of the day 2026年12月31日 it would make 46387.
 */
const FORMATS: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  27: YEAR,
  28: DAY,
  29: DAY,
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: NOON,
  35: `${NOON}ss"秒"`,
  36: YEAR,
  41: counted("", "#,##0"),
  42: counted('"¥"', "#,##0"),
  43: counted("", "#,##0.00"),
  44: counted('"¥"', "#,##0.00"),
  50: YEAR,
  51: DAY,
  52: YEAR,
  53: DAY,
  54: DAY,
  55: NOON,
  56: `${NOON}ss"秒"`,
  57: YEAR,
  58: DAY,
};

/** The parts of a workbook, with the formats written down that its cells name by number only. */
export function withFormats(parts: Parts): Parts {
  const name = "xl/styles.xml";
  const text = textOf(parts, name);
  const document = text === "" ? null : readXml(text);
  const root = document?.documentElement;
  if (!document || !root) return parts;
  const known = called(document, "numFmt").map((format) => Number(attribute(format, "numFmtId")));
  const used = new Set(called(document, "xf").map((style) => Number(attribute(style, "numFmtId"))));
  const missing = [...used].filter((id) => FORMATS[id] && !known.includes(id));
  if (missing.length === 0) return parts;
  const make = (local: string) =>
    document.createElementNS(root.namespaceURI, root.prefix ? `${root.prefix}:${local}` : local);
  const list = called(document, "numFmts")[0] ?? make("numFmts");
  if (!list.parentNode) root.insertBefore(list, root.firstChild);
  for (const id of missing) {
    const format = make("numFmt");
    format.setAttribute("numFmtId", String(id));
    format.setAttribute("formatCode", FORMATS[id] ?? "");
    list.appendChild(format);
  }
  return { ...parts, [name]: partOf(writeXml(document)) };
}
