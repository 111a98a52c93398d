import plot from "./plot.json";
import words from "./words.json";

/** Sentences that fit any case. */
export const WORDS = words;

/** What befalls certain cases of 2023, with the words that are said then. */
export const PLOT = plot;

/** A dispute as the plot has it: why the deputy is not satisfied, and what comes of it. */
export type Dispute = (typeof plot.disputes)[number];

/** Puts names into a sentence: "{unit}" becomes the value of `unit`. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
