import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Document } from "@/domain/document/document";
import { textsOf } from "@/domain/document/text";
import { assignmentList } from "@/domain/letter/assignment-list";
import { LETTER_NAMES, writeLetter } from "@/domain/letter/letters";
import { letterFacts, penOf } from "@/tests/support/letter-facts";
import { dense, hasProgram, officeTexts, pdfText, wordText } from "@/tests/support/office-files";
import { toPdf } from "./pdf";
import { toWord } from "./word";

const letters: Record<string, Document> = {};
const words: Record<string, Buffer> = {};

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= "x".repeat(40);
  process.env.YANLU_DATA_DIR = mkdtempSync(path.join(tmpdir(), "yanlu-letters-"));
  const pen = await penOf("zh-CN");
  for (const name of LETTER_NAMES) {
    const letter = writeLetter(name, letterFacts, { of: null, to: null }, pen);
    if (letter) letters[name] = letter;
  }
  const { congress, suggestion, assignments, today } = letterFacts;
  const line = { ...suggestion, deputy: suggestion.lead, assignedOn: "2026-02-10", dueOn: "2026-05-10" };
  const units = {
    leads: assignments.slice(0, 1).map(({ unit }) => unit),
    cos: assignments.slice(1).map(({ unit }) => unit),
  };
  const cases = Array.from({ length: 40 }, (_, index) => ({ ...line, ...units, number: index + 1 }));
  letters.list = assignmentList(cases, { congress, today }, pen);
  for (const [name, letter] of Object.entries(letters)) words[name] = await toWord(letter);
});

test("every kind of letter is written", () => {
  expect(Object.keys(words)).toEqual([...LETTER_NAMES, "list"]);
});

test("each Word file holds every text of its letter", () => {
  for (const [name, letter] of Object.entries(letters)) {
    const shown = dense(wordText(words[name] ?? Buffer.alloc(0)));
    for (const text of textsOf(letter)) expect(shown, name).toContain(dense(text));
  }
});

test("LibreOffice opens each without complaint and reads every text of it", (context) => {
  if (!hasProgram("soffice")) return context.skip("LibreOffice (libreoffice-writer) is not on this machine");
  const read = officeTexts(words);
  for (const [name, letter] of Object.entries(letters)) {
    const shown = dense(read[name] ?? "");
    for (const text of textsOf(letter)) expect(shown, name).toContain(dense(text));
  }
});

test("each PDF holds every text of its letter", async (context) => {
  if (!hasProgram("pdftotext")) return context.skip("pdftotext (poppler-utils) is not on this machine");
  for (const [name, letter] of Object.entries(letters)) {
    const shown = dense(pdfText(await toPdf(letter))).replace(/—\d+—/g, "");
    // In a table that wraps the words of a cell's neighbour stand between its own.
    const blocks = letter.blocks.filter(({ kind }) => kind !== "table" && kind !== "form");
    for (const text of textsOf({ ...letter, blocks })) expect(shown, name).toContain(dense(text));
  }
});
