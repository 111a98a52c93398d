import { isIdNumber, isLuhn } from "./checksum";
import type { PersonalDataKind } from "./kinds";

/** What personal data of one kind looks like in a plain text (plain.ts), and what must hold besides. */
export type Rule = { pattern: RegExp; holds?: (found: string) => boolean };

const bare = (text: string) => text.replaceAll(/[^\dXx]/g, "");

const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

// Neither I nor O stands on a plate; A to K, in front or at the end, is a new-energy vehicle (GA 36-2018).
const LETTER = "[A-HJ-NP-Z]";
const SIGN = "[A-HJ-NP-Z\\d]";
const GREEN = "[A-HJK]";
const PLATE = `(?:${GREEN}${SIGN}\\d{4}|\\d{5}${GREEN}|(?=${LETTER}{0,2}\\d)${SIGN}{4}[A-HJ-NP-Z\\d挂学警港澳领])`;

// What people put between the groups of a number, and what they put in front of it.
const GAP = "[ .·_-]{1,3}";
const COUNTRY = "(?:\\(?(?:\\+|00)?86\\)?[ -]{0,2})?";

// The groups in which people write a mobile number; 5 and 6 is rather a range of figures.
const MOBILE = [
  "[3-9]\\d{9}",
  `[3-9]\\d(?:${GAP}\\d{4}){2}`,
  `[3-9]\\d${GAP}\\d{8}`,
  `[3-9]\\d{5}${GAP}\\d{4}`,
  `[3-9]\\d{2}${GAP}\\d{3}${GAP}\\d{4}`,
  `[3-9]\\d${GAP}\\d{3}${GAP}\\d{5}`,
  `${GAP}[3-9](?:${GAP}\\d){9}`,
].join("|");

const LOCAL = "[2-8]\\d{2,3}[ -]?\\d{4}";
const AREA = "(?:10|2\\d|[3-9]\\d{2})";
const EXTENSION = "(?:[ -]?(?:转|分机|-)\\s?\\d{1,5})?";
const SAID = "(?:电话|座机|固话|传真|联系方式|热线|拨打|致电|Tel|TEL|tel)(?:号码)?[号码为是:.( \\n]{0,3}";

const HAN = "\\p{Script=Han}";
const COUNT = "(?:\\d{1,5}|[一二三四五六七八九十百零〇]{1,6})";

/** How each kind is told. The first of a kind that stands at a place wins. */
export const RULES: Record<PersonalDataKind, readonly Rule[]> = {
  idCard: [
    {
      pattern: /(?<!\d)\d(?:[ .·_\n-]{0,2}\d){16}[ .·_\n-]{0,2}[\dXx](?!\d)/g,
      holds: (text) => isIdNumber(bare(text)),
    },
  ],
  bankCard: [
    `(?<!\\d)(?<!\\d[ -])[3-69](?:[ -]?\\d){15,18}(?![ -]?\\d)`,
    // Beside other numbers: in one piece, or in groups of four.
    "(?<!\\d)[3-69]\\d{15,18}(?!\\d)",
    "(?<!\\d)[3-69]\\d{3}(?:[ -]\\d{4}){3}[ -]\\d{1,3}(?!\\d)",
    "(?<!\\d)[3-69]\\d{3}(?:[ -]\\d{4}){3}(?!\\d)",
  ].map((source) => ({ pattern: new RegExp(source, "g"), holds: (text) => isLuhn(bare(text)) })),
  email: [{ pattern: /[\w.+-]{1,64}\s?@\s?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g }],
  mobile: [{ pattern: new RegExp(`(?<!\\d)${COUNTRY}1(?:${MOBILE})(?!\\d)`, "g") }],
  landline: [
    { pattern: new RegExp(`(?<!\\d|\\d[.-])\\(?0${AREA}\\)?[ -]{0,2}${LOCAL}${EXTENSION}(?!\\d)`, "g") },
    { pattern: new RegExp(`(?:\\+|00)86[ -]?\\(?${AREA}\\)?[ -]?${LOCAL}${EXTENSION}(?!\\d)`, "g") },
    { pattern: new RegExp(`(?<=${SAID}(?:${LOCAL}[、,;/ 或和及]{1,2}){0,4})${LOCAL}(?!\\d)`, "g") },
  ],
  plate: [
    {
      pattern: new RegExp(`[${PROVINCES}]\\s?${LETTER}[ ·.-]?${PLATE}(?![A-Z0-9])`, "gi"),
    },
  ],
  address: [
    `${HAN}{1,8}(?:路|街|道|巷|弄|胡同|大街)\\s?(?:[东西南北中]段)?\\s?${COUNT}\\s?(?:号|弄)(?:院|楼)?(?:\\s?[\\dA-Z]{1,4}\\s?(?:号楼|栋|幢|座|单元|楼|室|户)){0,4}`,
    `(?:${HAN}{2,8}(?:小区|家园|花园|公寓|社区|苑|村))?\\s?[\\dA-Z]{1,4}\\s?(?:号楼|栋|幢|座)\\s?(?:\\d{1,3}\\s?单元\\s?)?\\d{1,5}\\s?(?:室|户|号)`,
    `\\d{1,4}\\s?(?:号楼|栋|幢)\\s?\\d{1,3}\\s?单元\\s?\\d{2,5}`,
    `${HAN}{2,8}(?:村|庄)${COUNT}组\\s?${COUNT}\\s?号`,
  ].map((source) => ({ pattern: new RegExp(source, "gu") })),
};
