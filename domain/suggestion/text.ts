import type { Formation, PublicityChoice } from "./dictionary";

/** The text of a suggestion; `points` are the numbered demands each reply has to answer. */
export type SuggestionText = {
  title: string;
  situation: string;
  cause: string;
  points: readonly string[];
  categoryId: string | null;
  publicity: PublicityChoice | null;
  formation: Formation | null;
};

/** The parts a text can lack; each is a word under `suggestion.missing`. */
export type MissingTextPart =
  | "title"
  | "situation"
  | "cause"
  | "points"
  | "category"
  | "publicity"
  | "formation";

/** What is still empty before a text can be sent to anybody (代表法 Art. 36: definite and concrete). */
export function missingFromText(text: SuggestionText): MissingTextPart[] {
  const lacks: [MissingTextPart, boolean][] = [
    ["title", text.title.trim() === ""],
    ["situation", text.situation.trim() === ""],
    ["cause", text.cause.trim() === ""],
    ["points", text.points.filter((point) => point.trim() !== "").length === 0],
    ["category", text.categoryId === null],
    ["publicity", text.publicity === null],
    ["formation", text.formation === null],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([part]) => part);
}

/** What co-signers sign: the same words give the same line, whatever their order of saving. */
export function signedWords(text: Pick<SuggestionText, "title" | "situation" | "cause" | "points">): string {
  return JSON.stringify([text.title, text.situation, text.cause, ...text.points]);
}
