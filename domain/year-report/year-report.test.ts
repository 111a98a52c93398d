import { describe, expect, test } from "vitest";
import { COMMITMENT_FACT_NAMES, type CommitmentCounts, commitmentFigures } from "../statistics/commitments";
import { type FactCounts, figuresOf } from "../statistics/figures";
import { FACT_NAMES } from "../statistics/metrics";
import { ROLES, type Viewer } from "../viewer";
import { yearReportDocument } from "./document";
import { CASE_FIGURES, changesSince, type YearFigures, yearFigures } from "./figures";
import { countReports, lateDays, type YearReportLine } from "./line";
import { YEAR_REPORT_STATES } from "./states";
import { YEAR_REPORT_TRANSITION_NAMES, yearReportWorkflow } from "./workflow";

const figures = (count: number, gaveBack = 0): YearFigures => {
  const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, count])) as FactCounts;
  const promised = Object.fromEntries(COMMITMENT_FACT_NAMES.map((name) => [name, count]));
  return yearFigures(figuresOf(facts), commitmentFigures(promised as CommitmentCounts), gaveBack);
};

test("who does what, and when", () => {
  const of = (role: Viewer["role"]): Viewer => ({
    role,
    userId: "1",
    congressId: "c",
    unitId: "u",
    delegationId: null,
  });
  const subject = { unitId: "u", writtenBy: "2", urgedOn: null, today: "2026-08-01" };
  const allowed = ROLES.flatMap((role) =>
    YEAR_REPORT_STATES.flatMap((state) =>
      YEAR_REPORT_TRANSITION_NAMES.filter(
        (name) => yearReportWorkflow.judge(name, { ...subject, state }, of(role)).kind === "allowed",
      ).map((name) => `${role} ${state} ${name}`),
    ),
  );
  expect(allowed).toEqual([
    "staff prefilled urge",
    "staff writing urge",
    "staff signing urge",
    "staff submitted receive",
    "staff submitted giveBack",
    "unit_handler prefilled save",
    "unit_handler prefilled finish",
    "unit_handler writing save",
    "unit_handler writing finish",
    "unit_head signing sendBack",
    "unit_head signing sign",
  ]);
  const own = { ...subject, state: "signing", writtenBy: "1" } as const;
  expect(yearReportWorkflow.judge("sign", own, of("unit_head")).kind).toBe("refused");
  const another = { ...of("unit_head"), unitId: "v" };
  expect(yearReportWorkflow.judge("sign", { ...subject, state: "signing" }, another).kind).toBe("hidden");
});

describe("what has changed since", () => {
  test("is every figure that differs, and none that does not", () => {
    expect(changesSince(figures(3), figures(3))).toEqual([]);
    expect(changesSince(figures(3), figures(3, 1))).toEqual([
      { of: "gaveBack", name: "gaveBack", before: 0, after: 1 },
    ]);
    const all = changesSince(figures(3), figures(4));
    expect(all.filter(({ of }) => of === "cases").map(({ name }) => name)).toEqual(CASE_FIGURES);
    expect(all.find(({ name }) => name === "kept")).toEqual({
      of: "commitments",
      name: "kept",
      before: 3,
      after: 4,
    });
  });

  test("is nothing where a figure was not counted then", () => {
    const { replied: _, ...older } = figures(3).cases;
    const frozen = { ...figures(3), cases: older } as YearFigures;
    expect(changesSince(frozen, figures(4)).map(({ name }) => name)).not.toContain("replied");
  });
});

test.each([
  ["2026-08-31", null, "2026-08-31", 0],
  ["2026-08-31", null, "2026-09-02", 2],
  ["2026-08-31", "2026-09-01", "2026-12-31", 1],
  ["2026-08-31", "2026-08-01", "2026-12-31", 0],
])("due %s, first submitted %s, looked at on %s: %i days late", (due, first, today, days) =>
  expect(lateDays(due, first, today)).toBe(days),
);

test("an overview counts what came late apart from what has not come", () => {
  const line = (state: YearReportLine["state"], firstSubmittedOn: string | null, lateBy: number) =>
    ({ state, firstSubmittedOn, due: { lateBy } }) as YearReportLine;
  const rows = [
    line("received", "2026-08-01", 0),
    line("submitted", "2026-09-02", 2),
    line("writing", null, 5),
  ];
  expect(countReports(rows)).toEqual({ all: 3, submitted: 2, waiting: 1, late: 1, wasLate: 1 });
});

test("the file holds the unit's words, the counts and its rows; what is not submitted says so", () => {
  const file = {
    year: 2026,
    unit: { name: "市水利局", nameEn: "Water" },
    text: { practice: "第一段。\n第二段。", problems: "问题。", plan: "" },
    figures: figures(7, 2),
    asOf: "8月30日",
    submitted: false,
    cases: [
      { series: "12-1", number: 3, title: "修堤", lead: "林", classMeaning: "resolved", verdict: null },
    ],
    commitments: [],
    writtenBy: "甲",
    signedBy: null,
  } as unknown as Parameters<typeof yearReportDocument>[0];
  const said: string[] = [];
  const say = (path: string, values = {}) => {
    said.push(`${path} ${JSON.stringify(values)}`);
    return path;
  };
  const { blocks } = yearReportDocument(file, say, "zh-CN");
  const body = blocks.flatMap((block) =>
    block.kind === "text" && block.style === "body" ? [block.runs[0]] : [],
  );
  expect(body).toEqual(
    expect.arrayContaining(["第一段。", "第二段。", "问题。", "yearReport.document.empty"]),
  );
  const table = blocks.find(({ kind }) => kind === "table");
  expect(table).toMatchObject({ rows: [["12-1-003", "修堤", "林", "reply.classMeanings.resolved", "—"]] });
  expect(said.find((one) => one.startsWith("yearReport.document.overviewText"))).toContain('"gaveBack":2');
  expect(said.some((one) => one.startsWith("yearReport.document.preliminary"))).toBe(true);
  const again = { ...file, submitted: true };
  expect(JSON.stringify(yearReportDocument(again, say, "zh-CN"))).not.toContain("preliminary");
});
