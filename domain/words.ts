import { z } from "zod";
import { cutAt } from "./cut";

/**
 * Words of a person, without what PostgreSQL cannot keep (the zero character and halves of a character), what feeds and
 * Office files cannot (other controls), and without marks that turn the direction of what follows them on every page.
 */
export const words = () => z.string().overwrite((text) => text.replace(BREAKS, "\n").replace(UNWANTED, ""));

// A browser sends a line end as two characters, and a limit would count both; Word breaks lines with others.
const BREAKS = /\r\n?|[\v\f]/g;
const UNWANTED = /(?![\t\n])\p{Cc}|\p{Cs}|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** Words that somebody searches for. Too many of them are cut: left out as a whole they would find everything. */
export const searchedWords = () =>
  words()
    .trim()
    .overwrite((text) => cutAt(text, SEARCHED).trim());

const SEARCHED = 100;
