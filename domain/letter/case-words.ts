import { chineseNumber } from "../chinese-number";
import type { Named } from "../local-name";
import { named, type Pen } from "./pen";

/** What a letter's heading names: whose congress, which term and session, which number. */
export type LetterCase = {
  congress: Named;
  term: number;
  /** The session it was filed in, or null between sessions. */
  session: number | null;
  series: string | null;
  number: number | null;
  title: string;
};

/** The words for a case: its number as letters write it, and what its heading calls it (rules.md §1.7). */
export function caseWords({ congress, term, session, series, number, title }: LetterCase, pen: Pen) {
  const { say, language } = pen;
  const count = (n: number) => (language === "en" ? String(n) : chineseNumber(n));
  const padded = String(number ?? 0).padStart(3, "0");
  const called =
    number === null
      ? say("letter.numberOpen")
      : session === null
        ? say("letter.numberYear", { year: series ?? "", number: padded })
        : say("letter.numberSession", { number: padded });
  const place = placeOf(named(congress, pen));
  const period =
    session === null ? say("letter.intersession") : say("letter.session", { session: count(session) });
  return {
    number: called,
    place,
    office: say("letter.office", { congress: named(congress, pen) }),
    /** "鹤壁市第十二届人民代表大会第一次会议第001号建议". */
    suggestion: say("letter.suggestion", { congress: place, term: count(term), period, number: called }),
    /** "《关于……的建议》（第001号）". */
    quoted: say("letter.quoted", { title, number: called }),
  };
}

/** A unit's name on its own paper, with the place: the 市民政局 of Hebi is 鹤壁市民政局. */
export function fullName(unit: Named, congress: Named, pen: Pen): string {
  const [name, place] = [named(unit, pen), placeOf(named(congress, pen))];
  const isShort = /^[市县区](?!场)/.test(name) && place.endsWith(name.slice(0, 1));
  return isShort ? place.slice(0, -1) + name : name;
}

// The office is that of the standing committee; the suggestion was made to the congress.
const placeOf = (name: string) => name.replace(/(人民代表大会)?(常务委员会)?$/, "");
