import type { CommitmentLine } from "../commitment/line";
import type { Block, Document, TextStyle } from "../document/document";
import { localName, type Named } from "../local-name";
import type { Locale } from "../preferences";
import type { CaseLine } from "../suggestion/line";
import { caseNumber } from "../suggestion/number";
import type { YearFigures } from "./figures";
import { YEAR_REPORT_SECTIONS, type YearReportText } from "./states";

/** Everything a report's file says. */
export type YearReportFile = {
  year: number;
  unit: Named;
  text: YearReportText;
  figures: YearFigures;
  /** For when the figures stand, in words. */
  asOf: string;
  submitted: boolean;
  cases: readonly CaseLine[];
  commitments: readonly CommitmentLine[];
  writtenBy: string | null;
  signedBy: string | null;
};

/** Says a word by its whole path, such as "yearReport.sections.plan". */
export type Say = (path: string, values?: Record<string, string | number>) => string;

/** A unit's year report as a document: its own words under the figures, then the tables of its rows. */
export function yearReportDocument(file: YearReportFile, say: Say, locale: Locale): Document {
  const t: Say = (path, values) => say(`yearReport.document.${path}`, values);
  const named = { unit: localName(file.unit, locale), year: String(file.year) };
  const title = t("title", named);
  const sections = YEAR_REPORT_SECTIONS.flatMap((name, index) => [
    line("heading", headed(say(`yearReport.sections.${name}`), index + 1, locale)),
    ...paragraphs(file.text[name] || t("empty")),
  ]);
  return {
    title,
    language: locale,
    numbered: true,
    blocks: [
      line("title", title),
      ...(file.submitted ? [] : [line("note", t("preliminary"))]),
      line("addressee", t("addressee")),
      line("body", t("opening", named)),
      line("heading", headed(t("overview"), 0, locale)),
      line("body", t("overviewText", countsOf(file.figures))),
      line("note", t("asOf", { at: file.asOf })),
      ...sections,
      ...people(file, t),
      ...tables(file, say),
    ],
  };
}

const line = (style: TextStyle, text: string): Block => ({ kind: "text", style, runs: [text] });

const paragraphs = (text: string): Block[] =>
  text.split(/\n+/).flatMap((part) => (part.trim() === "" ? [] : [line("body", part.trim())]));

// 一、 is how an official text counts its parts.
const headed = (text: string, index: number, locale: Locale) =>
  locale === "zh-CN" ? `${"一二三四"[index]}、${text}` : `${index + 1}. ${text}`;

const countsOf = ({ cases, commitments, gaveBack }: YearFigures): Record<string, number> => {
  const counts = Object.entries({ ...cases, ...commitments }).map(([name, { count }]) => [name, count]);
  return { ...Object.fromEntries(counts), gaveBack };
};

function people({ writtenBy, signedBy }: YearReportFile, t: Say): Block[] {
  const said = [
    writtenBy ? t("written", { name: writtenBy }) : "",
    signedBy ? t("signed", { name: signedBy }) : "",
  ].filter(Boolean);
  return said.length === 0 ? [] : [line("signature", said.join("　"))];
}

function tables({ cases, commitments }: YearReportFile, say: Say): Block[] {
  const t: Say = (path) => say(`yearReport.document.${path}`);
  const caseTable: Block = {
    kind: "table",
    caption: t("casesCaption"),
    columns: [
      { head: t("number"), width: 13 },
      { head: t("caseTitle"), width: 43 },
      { head: t("lead"), width: 12, align: "center" },
      { head: t("class"), width: 16, align: "center" },
      { head: t("rating"), width: 16, align: "center" },
    ],
    rows: cases.map((one) => [
      caseNumber(one) ?? "",
      one.title,
      one.lead,
      one.classMeaning ? say(`reply.classMeanings.${one.classMeaning}`) : "—",
      one.verdict ? say(`rating.verdicts.${one.verdict}`) : "—",
    ]),
  };
  const promiseTable: Block = {
    kind: "table",
    caption: t("commitmentsCaption"),
    columns: [
      { head: t("number"), width: 13 },
      { head: t("promise"), width: 51 },
      { head: t("promiseDue"), width: 18, align: "center" },
      { head: t("promiseState"), width: 18, align: "center" },
    ],
    rows: commitments.map((one) => [
      caseNumber(one) ?? "",
      one.text,
      one.firstDueOn,
      say(`commitment.states.${one.state}`),
    ]),
  };
  const shown = [...(cases.length > 0 ? [caseTable] : []), ...(commitments.length > 0 ? [promiseTable] : [])];
  return shown.length === 0 ? [] : [{ kind: "pageBreak" }, ...shown];
}
