import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("neither the template of the yearly report nor the code knows a figure of the demo's year", () => {
  const folders = ["domain/report", "server/report", "components/report", "db/commands/report"];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const told = ["db/seed/demo/more/report.ts", "db/seed/demo/more/report-words.json"];
  const own = [...files.filter((file) => !file.includes(".test.")), ...told];
  const telling = own.filter((file) =>
    /(?<![\d#.])(?:229|211|220|96)(?!\d)/.test(readFileSync(file, "utf8")),
  );
  expect(own.length).toBeGreaterThan(30);
  expect(telling).toEqual([]);
});
