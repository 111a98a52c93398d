import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSheet } from "@/db/seed/demo/more/import";
import { readImportFile } from "./read-file";

test.each([
  ["roster", "returning-2022", 12],
  ["suggestions", "past-2022", 24],
  ["commitments", "promises-2022", 7],
] as const)("the demo's %s comes in as it would by the page", async (kind, file, count) => {
  const bytes = new Uint8Array(readFileSync(`db/seed/demo/texts/${file}.csv`));
  const read = await readImportFile(kind, { name: "表.csv", bytes });
  expect(read.rows).toHaveLength(count);
  expect(readSheet({ kind, file, name: "表" })).toEqual(read);
});
