import { expect, test } from "vitest";
import type { CaseLine } from "@/domain/suggestion/line";
import { caseTable } from "./table";

const line: CaseLine = {
  id: "1",
  state: "assigned",
  round: 1,
  series: "2026",
  number: 7,
  title: "关于公交的建议",
  lead: "林知远",
  cosigners: 2,
  delegation: { name: "北区代表团", nameEn: "North" },
  category: null,
  period: "session",
  units: [
    { name: "市交通运输局", nameEn: "Transport", co: false },
    { name: "市财政局", nameEn: "", co: true },
  ],
  submittedOn: "2026-03-01",
  acceptedOn: "2026-03-02",
  assignedOn: "2026-03-03",
  repliedOn: null,
  closedOn: null,
  due: {
    clock: "reply",
    today: "2026-06-05",
    dueOn: "2026-06-03",
    daysLeft: -2,
    lateBy: 2,
    provisional: false,
    extended: false,
    stoppedOn: null,
  },
  classMeaning: null,
  verdict: null,
};

/** The last part of a word's path stands for the word. */
const say = (path: string) => path.split(".").at(-1) ?? "";
const lines = (rows: readonly CaseLine[], locale = "zh-CN") =>
  caseTable(rows, say, locale).replace("\uFEFF", "").trimEnd().split("\r\n");
const cells = (text: string | undefined) => text?.slice(1, -1).split('","') ?? [];

test("one line for each case, under a head, in as many cells", () => {
  const [head, first, ...more] = lines([line]);
  expect(more).toEqual([]);
  expect(cells(head)).toHaveLength(cells(first).length);
  expect(cells(first)).toEqual(
    "2026-007|关于公交的建议|林知远|2|北区代表团||session|assigned|1|市交通运输局|市财政局|2026-03-01|2026-03-02|2026-03-03|||reply|2026-06-03|2||".split(
      "|",
    ),
  );
});

test("names are in the reader's language where there are any", () =>
  expect(cells(lines([line], "en")[1]).slice(9, 11)).toEqual(["Transport", "市财政局"]));

test.each(["title", "lead"] as const)("a %s that would be a formula is words", (field) => {
  const [, row] = lines([{ ...line, [field]: "=HYPERLINK(1)" }]);
  expect(row).toContain(`"'=HYPERLINK(1)"`);
});
