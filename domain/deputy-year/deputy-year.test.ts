import { expect, test } from "vitest";
import { COMMITMENT_FACT_NAMES, type CommitmentCounts, commitmentFigures } from "../statistics/commitments";
import { type FactCounts, figuresOf } from "../statistics/figures";
import { FACT_NAMES } from "../statistics/metrics";
import { deputyYearDocument, type Say } from "./document";
import type { DeputyYear } from "./year";

const counted = (names: readonly string[], count: number) =>
  Object.fromEntries(names.map((name) => [name, count]));
const line = { series: "12-1", number: 3, title: "修堤", units: [], classMeaning: "resolved", verdict: null };
const contact = {
  title: "修堤",
  unit: { name: "水利局", nameEn: "Water" },
  way: "phone",
  heldOn: "2023-04-01",
};
const year = {
  deputy: { id: "1", name: "林知远", delegation: { name: "浚县代表团", nameEn: "Xun" } },
  year: 2023,
  figures: figuresOf(counted(FACT_NAMES, 4) as FactCounts),
  promised: commitmentFigures(counted(COMMITMENT_FACT_NAMES, 2) as CommitmentCounts),
  led: [line],
  cosigned: [],
  contacts: [
    { ...contact, stands: "confirmed" },
    { ...contact, stands: "open" },
  ],
  commitments: [],
} as unknown as DeputyYear;

test("the file says the counts and shows only the tables that have rows", () => {
  const said: string[] = [];
  const say: Say = (path, values = {}) => {
    said.push(`${path} ${JSON.stringify(values)}`);
    return path;
  };
  const { blocks } = deputyYearDocument(year, "today", say, "zh-CN");
  const tables = blocks.flatMap((block) =>
    block.kind === "table" ? [[block.caption, block.rows.length]] : [],
  );
  expect(tables).toEqual([
    ["deputyYear.led", 1],
    ["deputyYear.contacts", 2],
  ]);
  const rated = said.find((one) => one.startsWith("deputyYear.document.rated"));
  expect(rated).toContain('"contacts":2');
  expect(rated).toContain('"confirmed":1');
  expect(JSON.stringify(blocks)).toContain("12-1-003");
});
