import { z } from "zod";
import { readPage } from "../page";
import { KEY_STATE_NAMES, type KeyState } from "./states";

/** What a list of key suggestions can be narrowed to; the address holds it under the same names. */
export type KeyFilter = { year?: number | undefined; state?: KeyState | undefined; mine?: boolean };

/** A list as its address asks for it; `page` counts from 1. */
export type KeyQuery = KeyFilter & { page?: number };

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional());

/** Reads a list's address; what is no known value counts as not asked for. */
export const keyQuery = z
  .object({ year: one, state: one, mine: one, page: one })
  .transform(({ year, state, mine, page }): Required<KeyQuery> => {
    const number = Number(year);
    return {
      year: Number.isInteger(number) && number >= 1954 && number <= 9999 ? number : undefined,
      state: KEY_STATE_NAMES.find((name) => name === state),
      mine: mine === "1",
      page: readPage(page),
    };
  });

/** A list as its address asks for it, such as "year=2023&state=done"; another list starts at page 1. */
export const keyAddress = ({ year, state, mine }: KeyFilter, page = 1): string =>
  new URLSearchParams([
    ...(year === undefined ? [] : [["year", String(year)]]),
    ...(state ? [["state", state]] : []),
    ...(mine ? [["mine", "1"]] : []),
    ...(page === 1 ? [] : [["page", String(page)]]),
  ]).toString();
