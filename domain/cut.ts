/** The first part of a text, at most so long, without half of a letter at its end (𠮷 is two places long). */
export const cutAt = (text: string, length: number): string =>
  text.slice(0, length).replace(/\p{Surrogate}$/u, "");
