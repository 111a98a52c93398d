import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { generatedDocs } from "@/scripts/docs/pages";

test.each(generatedDocs())("$file is what the tables say (npm run docs)", ({ file, text }) => {
  expect(readFileSync(file, "utf8")).toBe(text);
});

const pages = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((file) => `docs/${file}`),
].filter((file) => file.endsWith(".md") && existsSync(file));

test.each(pages)("every link of %s leads somewhere", (file) => {
  const links = [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    ([, to]) => to ?? "",
  );
  expect(links.filter((to) => !existsSync(path.join(path.dirname(file), to)))).toEqual([]);
});
