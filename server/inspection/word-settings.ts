import { type Parts, textOf } from "./archive";
import type { Text } from "./word-pages";
import { called, type Element, readXml, remove } from "./xml";

/** The settings that say how a page is laid out; all others tell of those who worked on it. */
const LAYOUT =
  /^(evenAndOddHeaders|mirrorMargins|gutterAtTop|bookFold\w+|displayBackgroundShape|defaultTabStop|autoHyphenation|consecutiveHyphenLimit|hyphenationZone|doNotHyphenateCaps|(?:drawing|display\w+)Grid\w+|doNotUseMarginsForDrawingGridOrigin|characterSpacingControl|noLineBreaks(?:After|Before)|strictFirstAndLastChars|footnotePr|endnotePr|compat|themeFontLang|clrSchemeMapping|decimalSymbol|listSeparator)$/;

/** The settings of a document as far as its pages need them: without them left pages lose their headers. */
export function settingsOf(parts: Parts): Text[] {
  const name = "word/settings.xml";
  if (!parts[name]) return [];
  const document = readXml(textOf(parts, name));
  const [settings] = called(document, "settings");
  for (const child of Array.from(settings?.childNodes ?? []) as Element[])
    if (!LAYOUT.test(child.localName ?? "")) remove(child);
  return [{ name, document }];
}
