import type { Block, Document } from "../document/document";
import type { Named } from "../local-name";
import { RATING_AXES, VERDICTS, type Verdict } from "../rating/dictionary";
import { caseWords, type LetterCase } from "./case-words";
import type { LetterRating, LetterReply } from "./facts";
import { line } from "./lines";
import { named, type Pen, written } from "./pen";

/** What the feedback form asks about. */
export type Feedback = Pick<LetterReply, "class" | "reply"> & {
  at: LetterCase;
  deputy: string;
  units: readonly Named[];
  /** The deputy rated already: his answers stand in the form. */
  rating: LetterRating | null;
  returnBy: string | null;
};

/** The form on which a deputy says what he thinks of a reply (征询意见表), to tick, to fill in and to sign. */
export function feedbackForm(
  { at, deputy, units, rating, returnBy, ...answer }: Feedback,
  pen: Pen,
): Block[] {
  const { say } = pen;
  const words = caseWords(at, pen);
  return [
    line("title", say("letter.feedback.heading", { congress: words.place })),
    {
      kind: "form",
      rows: [
        { label: say("letter.feedback.suggestion"), value: words.quoted },
        { label: say("letter.feedback.deputy"), value: deputy },
        {
          label: say("letter.feedback.units"),
          value: units.map((unit) => named(unit, pen)).join(say("letter.comma")),
        },
        { label: say("letter.feedback.reply"), value: replied(answer, pen) },
        ...RATING_AXES.map((axis) => ({
          label: say(`rating.axes.${axis}`),
          value: ticks(rating?.[axis] ?? null, pen),
        })),
        { label: say("letter.feedback.reason"), value: rating?.reason ?? "", lines: 3 },
        { label: say("letter.feedback.demand"), value: rating?.demand ?? "", lines: 3 },
        {
          label: say("letter.feedback.signature"),
          value: rating
            ? say("letter.feedback.rated", { name: deputy, day: written(rating.ratedOn, pen) })
            : "",
          lines: 2,
        },
      ],
    },
    line(
      "note",
      returnBy
        ? say("letter.feedback.returnBy", { day: written(returnBy, pen), office: words.office })
        : say("letter.feedback.return", { office: words.office }),
    ),
  ];
}

/** The form as a file of its own. */
export const feedbackDocument = (feedback: Feedback, pen: Pen): Document => ({
  title: pen.say("letter.file", {
    letter: pen.say("letter.names.feedback"),
    number: caseWords(feedback.at, pen).number,
    of: feedback.deputy,
  }),
  language: pen.language,
  blocks: feedbackForm(feedback, pen),
});

const ticks = (chosen: Verdict | null, { say }: Pen) =>
  VERDICTS.map((verdict) => `${verdict === chosen ? "■" : "□"}${say(`rating.verdicts.${verdict}`)}`).join(
    "　　",
  );

function replied({ class: of, reply }: Pick<LetterReply, "class" | "reply">, pen: Pen): string {
  const parts = [
    reply.docNumber ?? pen.say("letter.docNumberOpen"),
    reply.issuedOn ? written(reply.issuedOn, pen) : "",
    of ? pen.say("letter.reply.mark", { key: of.key }) : "",
  ];
  return parts.filter((text) => text !== "").join("　");
}
