import type { AssignmentKind } from "../assignment/states";
import { chineseNumber } from "../chinese-number";
import type { Block, Document } from "../document/document";
import type { Named } from "../local-name";
import { caseWords, type LetterCase } from "./case-words";
import { body, head, line, newPage, part } from "./lines";
import { named, type Pen, written } from "./pen";

/** What a unit is told when a case is handed to it. */
export type NoticeLetter = {
  at: LetterCase & { situation: string; cause: string; points: readonly string[] };
  deputies: readonly string[];
  unit: Named;
  kind: AssignmentKind;
  /** All units of the case with their parts, this one included. */
  units: readonly { unit: Named; kind: AssignmentKind }[];
  assignedOn: string;
  due: { receipt: string | null; returnRequest: string | null; main: string | null };
  viaGovernment: boolean;
};

/** The notice by which a case is handed to a unit (交办通知), the suggestion's text attached. */
export function noticeLetter(notice: NoticeLetter, pen: Pen): Document {
  const { say } = pen;
  const words = caseWords(notice.at, pen);
  const issuer = notice.viaGovernment
    ? say("letter.governmentOffice", { congress: words.place })
    : words.office;
  return {
    title: say("letter.file", {
      letter: say("letter.names.notice"),
      number: words.number,
      of: named(notice.unit, pen),
    }),
    language: pen.language,
    numbered: true,
    blocks: [
      ...head({
        unit: issuer,
        number: say("letter.caseNumber", { number: words.number }),
        title: say("letter.notice.heading", { suggestion: words.suggestion }),
      }),
      line("addressee", say("letter.to", { name: named(notice.unit, pen) })),
      body(
        say(`letter.notice.opening.${notice.kind}`, {
          names: notice.deputies.join(say("letter.comma")),
          quoted: words.quoted,
        }),
      ),
      ...unitsTable(notice, pen),
      ...demands(notice, pen),
      body(say("letter.notice.attached")),
      { kind: "signoff", issuer, day: written(notice.assignedOn, pen) },
      newPage,
      ...suggestionText(notice, pen),
    ],
  };
}

function unitsTable({ units }: NoticeLetter, pen: Pen): Block[] {
  return [
    {
      kind: "table",
      columns: [
        { head: pen.say("letter.notice.unit"), width: 3 },
        { head: pen.say("letter.notice.part"), width: 1, align: "center" },
      ],
      rows: units.map(({ unit, kind }) => [named(unit, pen), pen.say(`assignment.kinds.${kind}`)]),
    },
  ];
}

/** What the law asks of the unit, with the days of this case. */
function demands({ due, kind }: NoticeLetter, pen: Pen): Block[] {
  const { say, language } = pen;
  const days = {
    receipt: due.receipt && say("letter.notice.receipt", { day: written(due.receipt, pen) }),
    returnRequest: due.returnRequest && say("letter.notice.return", { day: written(due.returnRequest, pen) }),
    contact: kind === "co" ? null : say("letter.notice.contact"),
    main:
      due.main &&
      say(kind === "co" ? "letter.notice.opinionDue" : "letter.notice.replyDue", {
        day: written(due.main, pen),
      }),
    points: kind === "co" ? null : say("letter.notice.points"),
  };
  return Object.values(days)
    .filter((text) => text !== null)
    .map((text, index) =>
      body(`${language === "en" ? `${index + 1}. ` : `${chineseNumber(index + 1)}、`}${text}`),
    );
}

function suggestionText({ at }: NoticeLetter, pen: Pen): Block[] {
  const { say, language } = pen;
  return [
    line("plain", say("letter.notice.attachment")),
    line("title", at.title),
    ...part(say("letter.notice.situation"), at.situation),
    ...part(say("letter.notice.cause"), at.cause),
    line("heading", say("letter.notice.pointsOf")),
    ...at.points.map((point, index) => body(`${index + 1}${language === "en" ? ". " : "．"}${point}`)),
  ];
}
