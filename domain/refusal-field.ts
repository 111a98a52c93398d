/** Refusals that are about one field: by which names forms have it. They are said at that field and in the summary. */
// biome-ignore format: a table
export const REFUSED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  "general.reasonMissing":         ["note"],
  "contact.inTheFuture":           ["heldOn"],
  "contact.beforeAssignment":      ["heldOn"],
  "suggestion.answerInThePast":    ["answerBy"],
  "assignment.proposesItself":     ["proposedUnitId"],
  "assignment.sameUnit":           ["unitId"],
  "reply.docNumberTaken":          ["docNumber"],
  "commitment.sameDay":            ["dueOn"],
  "commitment.dayHasPassed":       ["dueOn"],
  "keySuggestion.inTheFuture":     ["heldOn", "decidedOn"],
  "keySuggestion.beforeDecision":  ["heldOn"],
  "paper.inTheFuture":             ["ratedOn", "answeredOn", "decidedOn"],
  "paper.beforeReply":             ["ratedOn"],
  "paper.beforeLetter":            ["answeredOn"],
  "paper.tooFewSigners":           ["signerIds"],
  "substitution.over":             ["untilOn"],
  "substitution.himself":          ["substituteId"],
  "substitution.sameUnit":         ["substituteId"],
  "group.nobodyNamed":             ["numbers"],
  "award.noUnit":                  ["unitId"],
};

/** The field of this form that a refusal is about, if any. `known`: the form's fields; null while nobody knows them. */
export const refusedField = (key: string, known: readonly string[] | null): string | undefined =>
  REFUSED_FIELDS[key]?.find((name) => known === null || known.includes(name));
