import type { Document } from "../document/document";
import type { Named } from "../local-name";
import { caseWords, fullName, type LetterCase } from "./case-words";
import { body, head, line } from "./lines";
import { named, type Pen, written } from "./pen";

/** What a co-handling unit tells the lead one. */
export type OpinionLetter = {
  at: LetterCase;
  unit: Named;
  lead: Named | null;
  opinion: string;
  sentOn: string | null;
  handler: string | null;
};

/** The opinion of a co-handling unit as the letter to the lead unit (协办意见). */
export function opinionLetter(
  { at, unit, lead, opinion, sentOn, handler }: OpinionLetter,
  pen: Pen,
): Document {
  const { say } = pen;
  const words = caseWords(at, pen);
  const day = sentOn ? written(sentOn, pen) : say("letter.dayOpen");
  return {
    title: say("letter.file", {
      letter: say("letter.names.opinion"),
      number: words.number,
      of: named(unit, pen),
    }),
    language: pen.language,
    numbered: true,
    ...(sentOn === null && { watermark: say("letter.notSigned") }),
    blocks: [
      ...head({
        unit: fullName(unit, at.congress, pen),
        number: say("letter.caseNumber", { number: words.number }),
        title: say("letter.opinion.heading", { suggestion: words.suggestion }),
      }),
      line("addressee", say("letter.to", { name: lead ? named(lead, pen) : say("letter.opinion.lead") })),
      body(say("letter.opinion.opening", { quoted: words.quoted })),
      body(opinion),
      body(say("letter.opinion.closing")),
      { kind: "signoff", issuer: say("letter.sealed", { unit: fullName(unit, at.congress, pen) }), day },
      ...(handler ? [body(say("letter.handler", { name: handler }))] : []),
    ],
  };
}
