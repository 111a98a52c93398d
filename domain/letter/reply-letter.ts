import { chineseNumber } from "../chinese-number";
import type { Block, Document } from "../document/document";
import type { Named } from "../local-name";
import { caseWords, fullName, type LetterCase } from "./case-words";
import type { LetterReply } from "./facts";
import { feedbackForm } from "./feedback-form";
import { body, head, inOneFile, line, newPage, part } from "./lines";
import { named, type Pen, written } from "./pen";

/** What a reply letter says. */
export type ReplyLetter = LetterReply & {
  at: LetterCase & { points: readonly string[] };
  unit: Named & { governmentSide: boolean };
};

/**
 * The reply as the letter it is (答复函, rules.md §1.7), a letter for each of the names, each with the form on which
 * its deputy says what he thinks of it.
 */
export function replyLetter(
  letter: ReplyLetter,
  names: readonly string[],
  returnBy: string | null,
  pen: Pen,
): Document {
  const words = caseWords(letter.at, pen);
  const { issuedOn } = letter.reply;
  return {
    title: pen.say("letter.file", {
      letter: pen.say("letter.names.reply"),
      number: words.number,
      of: named(letter.unit, pen),
    }),
    language: pen.language,
    numbered: true,
    ...(issuedOn === null && {
      watermark: pen.say(letter.reply.signedOn ? "letter.notIssued" : "letter.notSigned"),
    }),
    blocks: inOneFile(
      names.map((name) => [
        ...replyBlocks(letter, [name], pen),
        newPage,
        ...feedbackForm({ ...letter, deputy: name, units: [letter.unit], rating: null, returnBy }, pen),
      ]),
    ),
  };
}

/** The letter's own lines, from the class mark to the copies; the page that shows it shows these. */
export function replyBlocks(letter: ReplyLetter, names: readonly string[], pen: Pen): Block[] {
  const { say } = pen;
  const words = caseWords(letter.at, pen);
  const { at, reply, signer, unit } = letter;
  return [
    ...head({
      ...(letter.class && { mark: say("letter.reply.mark", { key: letter.class.key }) }),
      unit: fullName(unit, at.congress, pen),
      number: reply.docNumber ?? say("letter.docNumberOpen"),
      signer: signer ? say("letter.signer", { name: signer }) : say("letter.signerOpen"),
      title: say("letter.reply.heading", { suggestion: words.suggestion }),
    }),
    ...(reply.issuedOn === null
      ? [line("note", say(reply.signedOn ? "letter.notIssued" : "letter.notSigned"), "center")]
      : []),
    line("addressee", say("letter.salutation", { names: names.join(say("letter.comma")) })),
    body(say("letter.reply.opening", { quoted: words.quoted })),
    ...answers(letter, pen),
    ...rest(letter, pen),
    body(say("letter.reply.thanks")),
    body(say("letter.reply.attached")),
    ...close(letter, pen),
  ];
}

/** Each point of the suggestion as a heading, its answer under it. */
function answers({ at, reply }: ReplyLetter, { say, language }: Pen): Block[] {
  return at.points.flatMap((point, index) => {
    const { dealtWith, text } = reply.answers[index] ?? { dealtWith: true, text: "" };
    const number = language === "en" ? `${index + 1}. ` : `${chineseNumber(index + 1)}、`;
    const answer = text.trim() === "" ? say("letter.reply.noAnswer") : text;
    return [
      line("heading", `${number}${point}`),
      body(dealtWith || text.trim() === "" ? answer : `${say("letter.reply.notDealtWith")}${answer}`),
    ];
  });
}

/** Under the answers: what it comes to, what follows, what the others say. */
function rest({ reply, commitments }: ReplyLetter, pen: Pen): Block[] {
  const { say } = pen;
  const promised = commitments.map(({ text, dueOn, owner }) =>
    dueOn
      ? say(owner ? "letter.reply.commitmentOf" : "letter.reply.commitment", {
          text,
          owner,
          day: written(dueOn, pen),
        })
      : text,
  );
  return [
    ...part(say("letter.reply.summary"), reply.summary),
    ...part(say("letter.reply.explanation"), reply.explanation),
    ...(reply.escalated ? [body(say("letter.reply.escalated"))] : []),
    ...part(say("letter.reply.commitments"), promised.join("\n")),
    ...reply.opinions.flatMap(({ unit, opinion }) =>
      part(say("letter.reply.opinion", { unit }), opinion ?? say("letter.reply.noOpinion")),
    ),
  ];
}

/** Who and when, whom to call, and who gets a copy. */
function close({ at, unit, reply }: ReplyLetter, pen: Pen): Block[] {
  const { say } = pen;
  const day = reply.issuedOn ? written(reply.issuedOn, pen) : say("letter.dayOpen");
  return [
    { kind: "signoff", issuer: say("letter.sealed", { unit: fullName(unit, at.congress, pen) }), day },
    body(say("letter.contact", { name: reply.contactName, phone: reply.contactPhone })),
    {
      kind: "imprint",
      lines: [
        say(unit.governmentSide ? "letter.reply.copiesGovernment" : "letter.reply.copies"),
        {
          start: fullName(unit, at.congress, pen),
          end: reply.issuedOn ? say("letter.printed", { day }) : say("letter.draft"),
        },
      ],
    },
  ];
}
