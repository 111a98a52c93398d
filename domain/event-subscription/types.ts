import { ASSIGNMENT_TRANSITION_NAMES } from "../assignment/workflow";
import { COMMITMENT_TRANSITION_NAMES } from "../commitment/workflow";
import { EVALUATION_TRANSITION_NAMES } from "../evaluation/workflow";
import { KEY_TRANSITION_NAMES } from "../key-suggestion/workflow";
import { PUBLICATION_TRANSITION_NAMES } from "../publication/workflow";
import { TRANSITION_NAMES } from "../suggestion/workflow";
import { namesOf } from "../workflow";

// biome-ignore format: a table
/** What can happen to a case, by noun: the moves of its workflow table, and the acts that move nothing. */
const HAPPENINGS: Record<string, readonly string[]> = {
  suggestion:    [...TRANSITION_NAMES, "create", "cosign", "declineCosigning", "agreeToWithdrawal", "refuseWithdrawal",
                  "rateAsCosigner", "attach", "detach", "enterPaper", "savePaper", "answerLetter", "correctLetterAnswer",
                  "createPart", "convertMotion", "import"],
  assignment:    [...ASSIGNMENT_TRANSITION_NAMES, "create", "import"],
  contact:       ["confirm", "object"],
  group:         ["merge", "add", "remove", "dissolve", "link", "unlink"],
  directive:     ["read", "answer"],
  commitment:    [...COMMITMENT_TRANSITION_NAMES, "import"],
  keySuggestion: ["nominate", ...KEY_TRANSITION_NAMES],
  evaluation:    ["call", ...EVALUATION_TRANSITION_NAMES],
  reply:         ["review", "correctReview"],
  award:         ["nominate", "commend"],
  publication:   PUBLICATION_TRANSITION_NAMES,
  calendar:      ["recount"],
};

/** What nobody outside hears of: a text before it is filed is its deputy's own, and a save is no news. */
export const NEVER_TOLD: readonly string[] = [
  "suggestion.create",
  "suggestion.save",
  "suggestion.invite",
  "suggestion.edit",
  "suggestion.cosign",
  "suggestion.declineCosigning",
  "suggestion.enterPaper",
  "suggestion.savePaper",
  "suggestion.discardPaper",
  "assignment.saveReply",
];

/** What events are about: the first part of a type's name. */
export const EVENT_NOUNS = namesOf(HAPPENINGS);

/** Every type of event that can be subscribed to: the name under which it stands in the record. */
export const EVENT_TYPES: readonly string[] = EVENT_NOUNS.flatMap((noun) => typesAbout(noun));

/** The event that tries a subscription; it happened nowhere. */
export const TEST_TYPE = "subscription.test";

/** The types about one noun. */
export function typesAbout(noun: string): string[] {
  const names = [...new Set(HAPPENINGS[noun] ?? [])].map((name) => `${noun}.${name}`);
  return names.filter((type) => !NEVER_TOLD.includes(type));
}

/** What a subscription can choose: one type, or everything about a noun, later types too (`suggestion.*`). */
export const EVENT_CHOICES: readonly string[] = [...EVENT_NOUNS.map(allAbout), ...EVENT_TYPES];

/** The choice of everything about a noun. */
export function allAbout(noun: string): string {
  return `${noun}.*`;
}

/** The types that a subscription's choices stand for today. */
export function typesOf(choices: readonly string[]): string[] {
  return EVENT_TYPES.filter((type) => choices.includes(type) || choices.includes(allAbout(nounOf(type))));
}

/** Choices without those that a wider one holds already, in the order of the list. */
export function tidyChoices(choices: readonly string[]): string[] {
  const chosen = EVENT_CHOICES.filter((choice) => choices.includes(choice));
  return chosen.filter((choice) => choice.endsWith(".*") || !chosen.includes(allAbout(nounOf(choice))));
}

/** What a type, or a choice, is about. */
export function nounOf(type: string): string {
  return type.split(".")[0] ?? type;
}
