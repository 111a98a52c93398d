import { joined, type Parsers, type Part, type Rows, rowsOf } from "./joined-reads";
import { joinedWrites } from "./joined-writes";
import { recentlyUsed } from "./recently-used";

/** What a statement's first answer told of it: its columns, and the types of its parameters, by their numbers. */
export type Told = { columns: readonly { name: string; type: number }[]; types: readonly number[] };

/** One of the statements that are asked in the same moment. */
export type Asked<Value> = { query: string; values: readonly Value[]; told: Told; writes: boolean };

/** A statement, its place among all, and who else asks it: then `differing` are the parameters that each has of his own. */
type Question<Value> = Asked<Value> & { places: number[]; askers: Asked<Value>[]; differing: number[] };

// Known to the process: a statement's number, and what was asked together.
const numbers = recentlyUsed<number>(3_000);
const meetings = recentlyUsed<{ text: string; times: number }>(1_000);
let lastNumber = 0;

/**
 * Statements that are asked in the same moment as one: its text, its values, how often they met, and what its one row
 * answers each of them. A read that several ask, each about a row of his own, is one part of it: so the text is the same
 * for however many there are, and is planned once.
 */
export function meetingOf<Value>(group: readonly Asked<Value>[]) {
  const questions = group[0]?.writes ? group.map(aloneAt) : questionsOf(group);
  const key = questions.map(keyOf).join();
  // Statements meet in many ways; a plan is kept only for those that meet often. Their text is made once.
  const { text, times } = meetings.get(key) ?? { text: textOf(questions), times: 0 };
  meetings.put(key, { text, times: times + 1 });
  return {
    text,
    times: times + 1,
    values: questions.flatMap(valuesOf),
    answers: (row: readonly unknown[], parsers: Parsers) => answersOf(questions, row, parsers),
  };
}

function answersOf<Value>(
  questions: readonly Question<Value>[],
  row: readonly unknown[],
  parsers: Parsers,
): Rows[] {
  const answers: Rows[] = [];
  for (const [index, question] of questions.entries())
    for (const [nth, place] of question.places.entries()) {
      const answer = isShared(question) ? (row[index] as unknown[])[nth] : row[index];
      answers[place] = rowsOf(answer, question.told.columns, parsers);
    }
  return answers;
}

function questionsOf<Value>(group: readonly Asked<Value>[]): Question<Value>[] {
  const questions = new Map<string, Question<Value>>();
  for (const [place, one] of group.entries()) {
    const known = questions.get(one.query);
    if (known) known.places.push(place) && known.askers.push(one);
    else questions.set(one.query, aloneAt(one, place));
  }
  return [...questions.values()].flatMap((question) => {
    const differing = differingIn(question);
    const { askers, places } = question;
    if (differing.every((at) => askers.every((one) => mayDiffer(one, at)))) return { ...question, differing };
    return askers.map((one, nth) => aloneAt(one, places[nth] ?? 0));
  });
}

const aloneAt = <Value>(one: Asked<Value>, place: number): Question<Value> => ({
  ...one,
  places: [place],
  askers: [one],
  differing: [],
});

const differingIn = <Value>({ values, askers }: Question<Value>) =>
  [...values.keys()].filter((at) => askers.some((one) => !Object.is(one.values[at], values[at])));

const isShared = <Value>({ askers }: Question<Value>) => askers.length > 1;

// Each of these travels as a text, from which PostgreSQL reads it as it would have read the parameter.
const mayDiffer = <Value>({ values, told }: Asked<Value>, at: number) =>
  typeAt(told, at) !== null && (values[at] === null || PLAIN.has(typeof values[at]));
const PLAIN = new Set(["string", "number", "boolean"]);

const typeAt = ({ types }: Told, at: number) => TYPES.get(types[at] ?? 0) ?? null;
const TYPES = new Map([
  [16, "boolean"],
  [20, "bigint"],
  [21, "smallint"],
  [23, "integer"],
  [25, "text"],
  [1043, "varchar"],
  [1082, "date"],
  [1184, "timestamptz"],
  [2950, "uuid"],
]);

const keyOf = <Value>(question: Question<Value>) =>
  `${numberOf(question.query)}${isShared(question) ? `:${question.differing.join(".")}` : ""}`;

// A short name of a long text.
function numberOf(query: string): number {
  const number = numbers.get(query) ?? ++lastNumber;
  numbers.put(query, number);
  return number;
}

function textOf<Value>(questions: readonly Question<Value>[]): string {
  const parts = questions.map(partOf);
  return questions[0]?.writes ? joinedWrites(parts) : joined(parts);
}

function partOf<Value>(question: Question<Value>): Part {
  const { query, values, told, differing } = question;
  const types = values.map((_value, at) => (differing.includes(at) ? typeAt(told, at) : null));
  const many = isShared(question) ? types : undefined;
  return { query, takes: values.length, columns: told.columns, many };
}

const valuesOf = <Value>(question: Question<Value>) =>
  question.values.map((value, at) =>
    question.differing.includes(at) ? question.askers.map((one) => asText(one.values[at])) : value,
  );

const asText = (value: unknown) => (value === null ? null : String(value));
