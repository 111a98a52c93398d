import { expect, test } from "vitest";
import { DEFAULT_FORMULA } from "@/domain/scoring/formula";
import { scoreOf } from "@/domain/scoring/score";
import { scoreTable } from "./table";

const late = {
  suggestionId: "1",
  replied: true,
  late: true,
  lateTimes: 1,
  contact: "none",
  quality: [],
  classMeaning: "resolved",
  promises: [],
  verdict: "satisfied",
  firstDissatisfied: false,
  sentBack: 0,
  shirked: 0,
} as const;

test("a line for each unit under a head of as many cells; what is left out is empty", () => {
  const rows = [
    {
      unit: { name: "市交通运输局", nameEn: "Transport" },
      score: scoreOf([late], DEFAULT_FORMULA),
      rank: null,
    },
  ];
  const say = (path: string) => path.split(".").at(-1) ?? "";
  const [head, line, ...more] = scoreTable(rows, say, "en").replace("\uFEFF", "").trimEnd().split("\r\n");
  const cells = (text = "") => text.slice(1, -1).split('","');
  expect(more).toEqual([]);
  expect(cells(head)).toHaveLength(cells(line).length);
  expect(cells(line)).toEqual([
    "",
    "Transport",
    "1",
    "51.3",
    "0.0",
    "0.0",
    "",
    "26.7",
    "26.6",
    "2.0",
    "0.0",
    "0.0",
    "0.0",
  ]);
});
