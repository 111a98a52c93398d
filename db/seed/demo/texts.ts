import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isDay } from "@/domain/day";
import { FORMATIONS, RETURN_REASONS } from "@/domain/suggestion/dictionary";

const sentence = z.string().trim().min(1);

const filedInput = z.object({
  key: z.string(),
  title: sentence.max(50),
  category: z.string(),
  situation: sentence,
  cause: sentence,
  points: z.array(sentence).min(1),
  /** The unit that the deputy would like to see handle it; "" for none. */
  wished: z.string().default(""),
  formed: z.enum(FORMATIONS).default("reception"),
});

/** What a deputy files. Units and categories are named by their keys. */
export type FiledText = z.output<typeof filedInput>;

const textInput = filedInput
  .extend({
    lead: z.string(),
    co: z.array(z.string()),
    class: z.enum(["A", "B", "C", "D"]),
    answers: z.array(sentence),
    explanation: z.string().default(""),
    contact: sentence,
    opinion: z.string().default(""),
    commitment: z
      .object({
        text: sentence,
        dueOn: z.string().refine(isDay).optional(),
        dueInMonths: z.number().optional(),
      })
      .optional(),
    cosign: z.boolean(),
  })
  .refine(({ points, answers }) => points.length === answers.length, "each point has its answer");

/** A suggestion of the demo with the reply it is going to get. */
export type DemoText = z.output<typeof textInput>;

const strayInput = filedInput.extend({
  end: z.enum(["decline", "letter", "withdraw"]),
  ground: z.enum(RETURN_REASONS),
  note: sentence,
});

/** A suggestion that is not accepted: declined, turned into a letter, or withdrawn by the deputy. */
export type StrayText = z.output<typeof strayInput>;

const FOLDER = path.join(import.meta.dirname, "texts");

/** The suggestions of 2023 (`year`: "2023") or of the year in which the demo is loaded ("now"), in a fixed order. */
export const demoTexts = (year: "2023" | "now"): DemoText[] =>
  read(year === "2023" ? /^[abc]\d\.json$/ : /^now\d\.json$/).map((row) => textInput.parse(row));

/** Suggestions that never become cases, of 2023 or of now. */
export const strayTexts = (year: "2023" | "now"): StrayText[] =>
  read(year === "2023" ? /^stray-2023\.json$/ : /^stray-now\.json$/).map((row) => strayInput.parse(row));

/** Texts of a part of the demo that has its own file. */
export const moreTexts = (file: string): DemoText[] =>
  read(new RegExp(`^${file}\\.json$`)).map((row) => textInput.parse(row));

function read(names: RegExp): unknown[] {
  const files = readdirSync(FOLDER)
    .filter((file) => names.test(file))
    .sort();
  return files.flatMap((file) =>
    z.array(z.unknown()).parse(JSON.parse(readFileSync(path.join(FOLDER, file), "utf8"))),
  );
}
