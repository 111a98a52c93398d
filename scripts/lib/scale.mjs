// @ts-check
import { parseArgs } from "node:util";

/**
 * How many suggestions are asked for, in how many cities, and the database that holds them.
 * @param {string[]} args
 * @returns {{ suggestions: number, cities: number | undefined, name: string, database: string, seconds: string, only: string, processes: string }}
 */
export function scaleOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      suggestions: { type: "string", default: "10000" },
      cities: { type: "string" },
      seconds: { type: "string", default: "5" },
      only: { type: "string", default: "" },
      processes: { type: "string", default: "1" },
    },
  });
  const suggestions = wholeNumber(values.suggestions, "--suggestions");
  const cities = values.cities === undefined ? undefined : wholeNumber(values.cities, "--cities");
  const name = cities === undefined ? String(suggestions) : `${suggestions}_in_${cities}`;
  return {
    suggestions,
    cities,
    name,
    database: `yanlu_scale_${name}`,
    seconds: String(wholeNumber(values.seconds, "--seconds")),
    only: values.only,
    processes: String(wholeNumber(values.processes, "--processes")),
  };
}

/** @param {string} text @param {string} option */
function wholeNumber(text, option) {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(
    `${option}: 需要 1 到 9999999 的整数 · needs a whole number from 1 to 9999999, not ${text}`,
  );
}
