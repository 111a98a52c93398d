import { namesOf } from "../workflow";
import { isIdNumber, isLuhn } from "./checksum";
import { type Finding, PERSONAL_DATA_KINDS, type PersonalDataKind } from "./kinds";

/**
 * Personal data in a text: where it stands, and of what kind. Digits may be full-width, and numbers broken up by
 * spaces or hyphens. Findings do not overlap; the kind that stands first in the table wins.
 */
export function findPersonalData(text: string): Finding[] {
  const plain = narrow(text);
  const taken: Finding[] = [];
  for (const kind of namesOf(PERSONAL_DATA_KINDS))
    for (const { start, end } of placesOf(kind, plain))
      if (!taken.some((one) => start < one.end && one.start < end))
        taken.push({ kind, sure: PERSONAL_DATA_KINDS[kind].sure, start, end, text: text.slice(start, end) });
  return taken.toSorted((a, b) => a.start - b.start);
}

type Place = { start: number; end: number };
type Rule = { pattern: RegExp; holds?: (found: string) => boolean };

const bare = (text: string) => text.replaceAll(/[\s-]/g, "");

// One space or hyphen between two digits; a number that goes on at either side is another number.
const run = (first: string, more: string) =>
  `(?<![\\dA-Za-z])(?<!\\d[ -])${first}(?:[ -]?\\d)${more}(?![ -]?\\d)`;

const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

const RULES: Record<PersonalDataKind, readonly Rule[]> = {
  idCard: [
    {
      pattern: /(?<![\dA-Za-z])\d(?:[ -]?\d){16}[ -]?[\dXx](?![\dA-Za-z])/g,
      holds: (text) => isIdNumber(bare(text)),
    },
  ],
  bankCard: [
    {
      pattern: new RegExp(run("[3-6]", "{15,18}"), "g"),
      holds: (text) => isLuhn(bare(text)),
    },
  ],
  email: [{ pattern: /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g }],
  mobile: [
    { pattern: /(?<![\dA-Za-z])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z])/g },
    { pattern: /(?<![\dA-Za-z])1[3-9]\d{2}[ -]\d{3}[ -]\d{4}(?![\dA-Za-z])/g },
  ],
  landline: [
    {
      pattern:
        /(?<![\d.-])\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]{0,2}[2-8]\d{6,7}(?:[ -]?(?:转|-)\s?\d{1,5})?(?!\d)/g,
    },
    { pattern: /(?<=(?:电话|座机|传真|联系方式|热线)[号码]{0,2}[为是:： ]{0,2})[2-8]\d{6,7}(?!\d)/g },
  ],
  plate: [
    {
      pattern: new RegExp(
        `[${PROVINCES}][A-HJ-NP-Z][ ·.-]?(?:[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF]|(?=[A-HJ-NP-Z]{0,2}\\d)[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警])(?![A-Z0-9])`,
        "g",
      ),
    },
  ],
  address: [
    {
      pattern:
        /[\p{Script=Han}]{1,8}(?:路|街|道|巷|胡同|大街)\s?(?:[东西南北中]段)?\s?\d{1,5}\s?号(?:院|楼)?(?:\s?\d{1,4}\s?(?:号楼|栋|幢|座|单元|楼|室|户)){0,4}/gu,
    },
    {
      pattern:
        /(?:[\p{Script=Han}]{2,8}(?:小区|家园|花园|公寓|社区|苑|村))?\s?\d{1,4}\s?(?:号楼|栋|幢)\s?(?:\d{1,3}\s?单元\s?)?\d{1,5}\s?(?:室|户|号)/gu,
    },
    { pattern: /[\p{Script=Han}]{2,8}(?:村|庄)\d{1,3}组\s?\d{1,4}\s?号/gu },
  ],
};

const placesOf = (kind: PersonalDataKind, text: string): Place[] =>
  RULES[kind].flatMap(({ pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => holds === undefined || holds(found))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );

/** Full-width characters as narrow ones, and every kind of blank and dash as one, character by character. */
function narrow(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u00A0\u2000-\u200B\u3000\t]/g, " ")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/[\u2022\u30FB\u2027\u22C5]/g, "·");
}
