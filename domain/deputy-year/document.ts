import type { Block, Document, TextStyle } from "../document/document";
import { localName } from "../local-name";
import type { Locale } from "../preferences";
import type { CaseLine } from "../suggestion/line";
import { caseNumber } from "../suggestion/number";
import { DEPUTY_FIGURES } from "./figures";
import type { DeputyYear } from "./year";

/** Says a word by its whole path, such as "deputyYear.led". */
export type Say = (path: string, values?: Record<string, string | number>) => string;

/** A deputy's year as a document. */
export function deputyYearDocument(year: DeputyYear, asOf: string, say: Say, locale: Locale): Document {
  const t: Say = (path, values) => say(`deputyYear.document.${path}`, values);
  const { deputy, figures, promised, contacts } = year;
  const counts = Object.fromEntries(DEPUTY_FIGURES.map((name) => [name, figures[name].count]));
  const values = {
    ...counts,
    name: deputy.name,
    delegation: deputy.delegation ? localName(deputy.delegation, locale) : "",
    year: String(year.year),
    cosigned: year.cosigned.length,
    contacts: contacts.length,
    confirmed: contacts.filter(({ stands }) => stands === "confirmed").length,
    given: promised.given.count,
    due: promised.due.count,
    kept: promised.kept.count,
  };
  const title = t("title", values);
  return {
    title,
    language: locale,
    numbered: true,
    blocks: [
      line("title", title),
      ...(values.delegation === "" ? [] : [line("note", values.delegation)]),
      line("body", t("filed", values)),
      line("body", t("answered", values)),
      line("body", t("rated", values)),
      line("body", t("kept", values)),
      line("note", t("asOf", { at: asOf })),
      ...tables(year, say, locale),
    ],
  };
}

const line = (style: TextStyle, text: string): Block => ({ kind: "text", style, runs: [text] });

function tables(year: DeputyYear, say: Say, locale: Locale): Block[] {
  return [
    caseTable(say("deputyYear.led"), year.led, say, locale),
    caseTable(say("deputyYear.cosigned"), year.cosigned, say, locale),
    contactTable(year, say, locale),
    promiseTable(year, say, locale),
  ].filter((block) => block.kind !== "table" || block.rows.length > 0);
}

function caseTable(caption: string, rows: readonly CaseLine[], say: Say, locale: Locale): Block {
  const t: Say = (path) => say(`deputyYear.document.${path}`);
  const main = ({ units }: CaseLine) => units.filter(({ co }) => !co).map((unit) => localName(unit, locale));
  return {
    kind: "table",
    caption,
    columns: [
      { head: t("number"), width: 13 },
      { head: t("caseTitle"), width: 37 },
      { head: t("unit"), width: 20 },
      { head: t("class"), width: 16, align: "center" },
      { head: t("rating"), width: 14, align: "center" },
    ],
    rows: rows.map((one) => [
      caseNumber(one) ?? "—",
      one.title,
      main(one).join(locale === "zh-CN" ? "、" : ", "),
      one.classMeaning ? say(`reply.classMeanings.${one.classMeaning}`) : "—",
      one.verdict ? say(`rating.verdicts.${one.verdict}`) : "—",
    ]),
  };
}

function contactTable({ contacts }: DeputyYear, say: Say, locale: Locale): Block {
  const t: Say = (path) => say(`deputyYear.document.${path}`);
  return {
    kind: "table",
    caption: say("deputyYear.contacts"),
    columns: [
      { head: t("day"), width: 16 },
      { head: t("caseTitle"), width: 32 },
      { head: t("unit"), width: 22 },
      { head: t("way"), width: 15, align: "center" },
      { head: t("stands"), width: 15, align: "center" },
    ],
    rows: contacts.map((one) => [
      one.heldOn,
      one.title,
      localName(one.unit, locale),
      say(`reply.contactWays.${one.way}`),
      say(`deputyYear.stands.${one.stands}`),
    ]),
  };
}

function promiseTable({ commitments }: DeputyYear, say: Say, locale: Locale): Block {
  const t: Say = (path) => say(`deputyYear.document.${path}`);
  return {
    kind: "table",
    caption: say("deputyYear.commitments"),
    columns: [
      { head: t("number"), width: 13 },
      { head: t("promise"), width: 39 },
      { head: t("unit"), width: 20 },
      { head: t("due"), width: 15, align: "center" },
      { head: t("stands"), width: 13, align: "center" },
    ],
    rows: commitments.map((one) => [
      caseNumber(one) ?? "",
      one.text,
      localName(one.unit, locale),
      one.firstDueOn,
      say(`commitment.states.${one.state}`),
    ]),
  };
}
