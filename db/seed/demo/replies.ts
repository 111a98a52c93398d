import { addMonths, type Day } from "@/domain/day";
import type { ReplyWords } from "./acts/unit";
import type { Unit } from "./cast";
import { luckOf } from "./luck";
import type { DemoText } from "./texts";
import { fill, WORDS } from "./words";

/** A unit's reply to a text, sent about `on`. `answers`: other words for some points, by their place. */
export function replyTo(text: DemoText, on: Day, answers: Readonly<Record<number, string>> = {}): ReplyWords {
  const words = text.answers.map((answer, index) => answers[index] ?? answer);
  return {
    answers: words.map((answer) => ({ dealtWith: NOT_DONE.test(answer) ? "no" : "yes", text: answer })),
    summary: words.map(firstSentence).join(""),
    classKey: text.class,
    explanation: text.explanation,
    commitments: commitmentsOf(text, on),
  };
}

/** The reply of the second of two units that answer separately: what is its own, and who answers the rest. */
export function separateReply(text: DemoText, other: Unit, on: Day): ReplyWords {
  const own = { dealtWith: "yes" as const, text: `${WORDS.separate.own}${text.opinion}` };
  const rest = { dealtWith: "no" as const, text: fill(WORDS.separate.other, { other: other.name }) };
  return {
    answers: text.points.map((_, index) => (index === 0 ? own : rest)),
    summary: firstSentence(text.opinion),
    classKey: text.class,
    explanation: "",
    commitments: commitmentsOf(text, on),
  };
}

// In class C and D some points could not be dealt with, and their answers say so.
const NOT_DONE = /暂不|不具备|不宜|难以|不成熟/;

const firstSentence = (words: string) => /^[^。；]*[。；]?/.exec(words)?.[0].replace(/；$/, "。") ?? words;

// Offices that a department of the city has, whatever it is called.
const OWNERS = ["规划建设科", "综合业务科", "项目管理科", "发展规划科", "工程建设科"] as const;

function commitmentsOf({ key, commitment }: DemoText, on: Day) {
  if (!commitment) return [];
  const { text, dueOn, dueInMonths = 6 } = commitment;
  return [{ text, dueOn: dueOn ?? addMonths(on, dueInMonths), owner: luckOf(`${key} owner`).pick(OWNERS) }];
}
