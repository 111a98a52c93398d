import type { Block, Document } from "../document/document";
import type { Named } from "../local-name";
import { caseWords, type LetterCase } from "./case-words";
import type { LetterRating } from "./facts";
import { body, head, inOneFile, line, part } from "./lines";
import { named, type Pen, written } from "./pen";

type OfCase = { at: LetterCase; units: readonly { unit: Named; dueOn: string | null }[]; on: string };

/** A deputy is dissatisfied: the units are told why, what he demands, and until when (重新办理通知). */
export type Rehandling = OfCase & {
  round: number;
  deputy: string;
  rating: LetterRating;
  evaluation: string | null;
};

/** The notice of re-handling, one for each unit. */
export function rehandlingNotice(
  { rating, evaluation, round, deputy, ...of }: Rehandling,
  pen: Pen,
): Document {
  const { say } = pen;
  const words = caseWords(of.at, pen);
  return officeFile("rehandling", of, pen, ({ unit, dueOn }) => [
    line("addressee", say("letter.to", { name: named(unit, pen) })),
    body(
      say("letter.rehandling.opening", {
        deputy,
        quoted: words.quoted,
        day: written(rating.ratedOn, pen),
        verdict: say(`rating.verdicts.${rating.overall}`),
      }),
    ),
    ...part(say("letter.feedback.reason"), rating.reason),
    ...part(say("letter.feedback.demand"), rating.demand),
    ...part(say("letter.rehandling.evaluation"), evaluation ?? ""),
    body(
      say(dueOn ? "letter.rehandling.due" : "letter.rehandling.noDue", {
        round,
        day: dueOn ? written(dueOn, pen) : "",
      }),
    ),
    body(say("letter.rehandling.how")),
  ]);
}

/** Staff urges the units of a case (催办). */
export type Urging = OfCase & { text: string; answerBy: string | null };

/** The letter that urges, one for each unit. */
export function urgingLetter({ text, answerBy, ...of }: Urging, pen: Pen): Document {
  const { say } = pen;
  const words = caseWords(of.at, pen);
  return officeFile("urging", of, pen, ({ unit, dueOn }) => [
    line("addressee", say("letter.to", { name: named(unit, pen) })),
    body(
      dueOn
        ? say("letter.urging.opening", { quoted: words.quoted, day: written(dueOn, pen) })
        : say("letter.urging.openingNoDue", { quoted: words.quoted }),
    ),
    body(text),
    body(
      answerBy
        ? say("letter.urging.answerBy", { day: written(answerBy, pen) })
        : say("letter.urging.closing"),
    ),
  ]);
}

/** What a deputy gets for what he filed (收件回执), and again when it was accepted (受理回执). */
export type Receipt = {
  at: LetterCase;
  deputies: readonly string[];
  submittedOn: string;
  acceptedOn: string | null;
  units: readonly Named[];
  dueOn: string | null;
};

/** The receipt for a deputy. */
export function receipt(
  { at, deputies, submittedOn, acceptedOn, units, dueOn }: Receipt,
  pen: Pen,
): Document {
  const { say } = pen;
  const names = deputies.join(say("letter.comma"));
  const quoted = acceptedOn ? caseWords(at, pen).quoted : say("letter.quotedTitle", { title: at.title });
  return officeFile("receipt", { at, units: [NOBODY], on: acceptedOn ?? submittedOn }, pen, () => [
    line("addressee", say("letter.salutation", { names })),
    body(say("letter.receipt.filed", { quoted, day: written(submittedOn, pen) })),
    acceptedOn
      ? body(
          say("letter.receipt.accepted", {
            day: written(acceptedOn, pen),
            suggestion: caseWords(at, pen).suggestion,
          }),
        )
      : body(say("letter.receipt.waits")),
    ...(units.length > 0
      ? [
          body(
            say(dueOn ? "letter.receipt.assignedDue" : "letter.receipt.assigned", {
              units: units.map((unit) => named(unit, pen)).join(say("letter.comma")),
              day: dueOn ? written(dueOn, pen) : "",
            }),
          ),
        ]
      : []),
    body(say("letter.receipt.thanks")),
  ]);
}
const NOBODY = { unit: { name: "", nameEn: "" }, dueOn: null };

/** A letter of the congress's office in one file, one for each unit. */
function officeFile(
  letter: "rehandling" | "urging" | "receipt",
  { at, units, on }: OfCase,
  pen: Pen,
  text: (to: OfCase["units"][number]) => Block[],
): Document {
  const { say } = pen;
  const words = caseWords(at, pen);
  const title = at.number === null ? at.title : words.suggestion;
  const file = {
    letter: say(`letter.names.${letter}`),
    number: at.number === null ? at.title : words.number,
    of: "",
  };
  return {
    title: say("letter.file", file).trim(),
    language: pen.language,
    numbered: true,
    blocks: inOneFile(
      units.map((to) => [
        ...head({
          unit: words.office,
          number: say("letter.caseNumber", { number: words.number }),
          title: say(`letter.${letter}.heading`, { suggestion: title }),
        }),
        ...text(to),
        { kind: "signoff", issuer: words.office, day: written(on, pen) },
      ]),
    ),
  };
}
