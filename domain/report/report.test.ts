import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayChinese } from "@/tests/support/report-words";
import { FACT_NAMES, METRIC_NAMES, METRICS } from "../statistics/metrics";
import { ROLES, type Viewer } from "../viewer";
import { chartOf } from "./chart";
import { DEFAULT_TEMPLATE } from "./default-template";
import { differenceOf, isChanged } from "./difference";
import { type FigureRef, figureQuery, readFigure } from "./figure";
import { fillReport, plainText } from "./fill";
import { createReportInput, templateInput } from "./input";
import { nearestOf, stepsBetween } from "./nearest";
import { percentOf } from "./percent";
import { BLOCK_SLOTS, INLINE_SLOTS } from "./placeholders";
import { type Counted, type CountedCase, countOf, groupsOf, KNOWN_FACTS } from "./snapshot";
import { REPORT_STATE_NAMES } from "./states";
import { chartSvg } from "./svg";
import { groupTable, wholeTable } from "./table";
import { readTemplate } from "./template";
import { REPORT_TRANSITION_NAMES, reportWorkflow } from "./workflow";

const about = { congress: "市人大", scope: "2023年", asOf: "今天", number: "1号", issuedOn: "明天" };
const one = (id: string, facts: readonly string[], more: Partial<CountedCase> = {}): CountedCase => ({
  id,
  caseId: id,
  number: `2023-${id}`,
  title: `第${id}件`,
  lead: "林知远",
  facts,
  groups: { category: ["roads"], month: ["2023-03"], unit: ["jiaotong"], delegation: [] },
  meaning: null,
  verdict: null,
  ...more,
});
const counted = (cases: CountedCase[]): Counted => ({
  congress: { name: "市人大", nameEn: "" },
  session: null,
  knows: KNOWN_FACTS,
  names: { roads: { name: "交通", nameEn: "Roads" }, jiaotong: { name: "市交通运输局", nameEn: "" } },
  case: cases,
  commitment: [],
  key: [],
});
const OUTCOME = ["resolved", "planned", "notFeasible", "forReference"];
const REPLIED = ["filed", "assigned", "replied"];
const some = fc
  .array(fc.constantFrom(...OUTCOME), { maxLength: 60 })
  .map((classes) => counted(classes.map((name, index) => one(String(index), [...REPLIED, name]))));
const ref = (fact: string): FigureRef => ({ kind: "case", fact });
const said = (text: string, of: Counted) =>
  plainText(fillReport(readTemplate(text).lines, of, about, sayChinese));

describe("a text", () => {
  test("is taken apart line by line", () => {
    const { lines, complaints, blanks } = readTemplate(
      "# 题目\n> 各位代表：\n\n## 一\n### （一）\n提出{{ filed }}件，[[待写]]。\r\n{{table:unit}}",
    );
    expect(complaints).toEqual([]);
    expect(blanks).toBe(1);
    expect(lines.map((line) => (line.kind === "text" ? line.style : `${line.kind}:${line.name}`))).toEqual([
      "title",
      "plain",
      "heading",
      "subheading",
      "body",
      "table:unit",
    ]);
  });

  test.each([
    ["甲\n乙{{filled}}", [[2, "unknown", "{{filled}}", "filed"]]],
    ["{{xyzzyplugh}}", [[1, "unknown", "{{xyzzyplugh}}", null]]],
    ["表{{table:unit}}", [[1, "alone", "{{table:unit}}", null]]],
    ["{{table:units}}", [[1, "unknown", "{{table:units}}", "table:unit"]]],
    ["甲{{resolved}乙", [[1, "malformed", "{{resolved}", "resolved"]]],
    ["甲{{resolved", [[1, "malformed", "{{resolved", "resolved"]]],
    ["甲{resolved}}", [[1, "malformed", "{resolved}}", "resolved"]]],
    ["甲{{ }}乙{{filed}}", [[1, "malformed", "{{ }}", null]]],
    ["一个{花括号}没有错", []],
  ])("%j: %j", (text, expected) => {
    const { complaints } = readTemplate(text);
    expect(complaints.map(({ line, kind, text: at, nearest }) => [line, kind, at, nearest])).toEqual(
      expected,
    );
    expect(templateInput.safeParse({ seen: 0, text }).success).toBe(expected.length === 0);
  });

  test("of the product has no mistake, no figure of its own, and two sections to write", () => {
    const { complaints, blanks } = readTemplate(DEFAULT_TEMPLATE);
    expect([complaints, blanks]).toEqual([[], 2]);
    expect(DEFAULT_TEMPLATE.replaceAll(/\{\{[^}]*\}\}/g, "")).not.toMatch(/[0-9０-９%％]/);
  });

  test("knows every figure of the catalogue", () => {
    for (const name of METRIC_NAMES) {
      expect(INLINE_SLOTS.has(name)).toBe(true);
      expect(INLINE_SLOTS.has(`${name}Share`)).toBe(METRICS[name].among !== null);
    }
  });

  test("fills every placeholder there is, of nothing and of something", () => {
    const text = [...INLINE_SLOTS.keys()].map((name) => `{{${name}}}`).join("\n");
    const blocks = [...BLOCK_SLOTS.keys()].map((name) => `{{${name}}}`).join("\n");
    for (const of of [counted([]), counted([one("1", FACT_NAMES)])]) {
      expect(said(text, of)).not.toMatch(/\{|undefined|report\./);
      const filled = fillReport(readTemplate(blocks).lines, of, about, sayChinese);
      expect(filled).toHaveLength(BLOCK_SLOTS.size);
      expect(JSON.stringify(filled)).not.toMatch(/"(?:report|statistics)\.[a-z]/);
    }
  });
});

describe("names", () => {
  test("steps are those of Levenshtein: symmetric, none for the same word", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(stepsBetween(a, b)).toBe(stepsBetween(b, a));
        expect(stepsBetween(a, b) === 0).toBe(a === b);
        expect(stepsBetween(a, `${a}${b}`)).toBe([...b].length);
      }),
    ));
  test("the nearest is offered, a far one is not", () => {
    expect(nearestOf("contentshare", [...INLINE_SLOTS.keys()])).toBe("contentShare");
    expect(nearestOf("zzzzzz", ["filed"])).toBeNull();
  });
});

describe("figures", () => {
  test("an address names one figure, and nothing else is one", () => {
    const group: FigureRef = { kind: "case", fact: "filed", by: "category", group: "一 二" };
    const read = (query: string) => readFigure(Object.fromEntries(new URLSearchParams(query)));
    expect(read(figureQuery(group))).toEqual(group);
    expect(read(figureQuery({ kind: "key", fact: "all" }))).toEqual({ kind: "key", fact: "all" });
    for (const wrong of [
      "",
      "figure=filed",
      "figure=case.nothing",
      "figure=toString.all",
      "figure=case.filed&by=x",
    ])
      expect(read(wrong)).toBeNull();
  });

  test("percents of the classes sum to 100, whatever was counted", () =>
    fc.assert(
      fc.property(some, (of) => {
        fc.pre(of.case.length > 0);
        const percents = OUTCOME.map((fact) => percentOf(of, ref(fact), ref("replied")) ?? 0);
        expect(percents.reduce((sum, each) => sum + each, 0)).toBe(100);
      }),
    ));

  test("a share alone says 100 only for all and 0 only for none", () => {
    const of = counted(
      Array.from({ length: 300 }, (_, n) =>
        one(String(n), ["filed", ...(n < 299 ? ["replied"] : []), ...(n < 1 ? ["onTime"] : [])]),
      ),
    );
    expect(percentOf(of, ref("replied"), ref("filed"))).toBe(99.6);
    expect(percentOf(of, ref("onTime"), ref("filed"))).toBe(0.4);
    expect(percentOf(of, ref("filed"), ref("filed"))).toBe(100);
    expect(percentOf(of, ref("overdue"), ref("filed"))).toBe(0);
    expect(percentOf(of, ref("overdue"), ref("open"))).toBeNull();
  });

  test("the groups sum to the total, but units where several answer", () =>
    fc.assert(
      fc.property(some, (of) => {
        const sum = groupsOf(of, "category").reduce((total, { size }) => total + size, 0);
        expect(sum).toBe(countOf(of, ref("filed")));
        const rows = groupTable(of, "category", sayChinese).rows.map((cells) => Number(cells[1]?.text));
        expect(rows.slice(0, -1).reduce((total, each) => total + each, 0)).toBe(rows.at(-1));
      }),
    ));

  test("what nobody counted then has no number and no difference", () => {
    const old = { ...counted([]), knows: { ...KNOWN_FACTS, case: ["filed"] } };
    const now = counted([one("1", ["filed", "joint"])]);
    expect(said("{{joint}}", old)).toBe("—");
    expect(isChanged(differenceOf(old, now, ref("joint")))).toBe(false);
    expect(differenceOf(old, now, ref("filed")).came.map(({ number }) => number)).toEqual(["2023-1"]);
  });

  test("the difference is that of the rows: an equal number of others is a change", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), (before, after) => {
        const of = (ids: number[]) => counted(ids.map((id) => one(String(id), ["filed"])));
        const { was, is, came, went } = differenceOf(of(before), of(after), ref("filed"));
        expect((was ?? 0) + came.length - went.length).toBe(is);
        expect(came.every(({ id }) => after.includes(Number(id)) && !before.includes(Number(id)))).toBe(true);
        expect(went.every(({ id }) => before.includes(Number(id)) && !after.includes(Number(id)))).toBe(true);
      }),
    ));
});

describe("a chart", () => {
  test("is one well-formed drawing with its finding, whatever the names hold", () =>
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(300), { minLength: 1, maxLength: 5 }), (label, values) => {
        const rows = [{ label, values }];
        const chart = {
          shape: "stack" as const,
          finding: label,
          nameHead: label,
          series: values.map(String),
          rows,
        };
        const svg = chartSvg(chart);
        expect(svg.match(/<svg/g)).toHaveLength(1);
        expect(svg.replaceAll(/<\/?(?:svg|title|rect|text|path|polyline)\b[^<>]*>/g, "")).not.toMatch(/[<>]/);
        expect(svg).not.toMatch(/NaN|Infinity/);
      }),
    ));

  test("tells the largest part with its number", () => {
    const of = counted([
      one("1", [...REPLIED, "resolved"]),
      one("2", [...REPLIED, "planned"]),
      one("3", [...REPLIED, "resolved"]),
    ]);
    expect(chartOf(of, "class", sayChinese).finding).toBe("已解决或基本解决最多，2件，占67%");
    expect(chartOf(of, "category", sayChinese).finding).toBe("交通类建议最多，共3件");
    expect(wholeTable(of, "class", sayChinese).rows[0]?.map(({ text }) => text)).toEqual([
      "已解决或基本解决（A）",
      "2",
      "67%",
    ]);
  });
});

test("who does what, and when", () => {
  const of = (role: Viewer["role"]): Viewer => ({
    role,
    userId: "1",
    congressId: "c",
    unitId: null,
    delegationId: null,
  });
  const allowed = ROLES.flatMap((role) =>
    REPORT_STATE_NAMES.map((state) => {
      const names = REPORT_TRANSITION_NAMES.filter(
        (name) => reportWorkflow.judge(name, { state, blanks: 0 }, of(role)).kind === "allowed",
      );
      return names.length === 0 ? "" : `${role} ${state}: ${names.join(" ")}`;
    }),
  ).filter((line) => line !== "");
  expect(allowed).toEqual([
    "staff draft: edit freeze withdraw",
    "staff frozen: edit refreeze issue withdraw",
    "staff issued: supersede withdraw",
  ]);
  expect(reportWorkflow.judge("issue", { state: "frozen", blanks: 1 }, of("staff")).kind).toBe("refused");
});

test.each([
  [{ kind: "year", year: "2023" }, true],
  [{ kind: "year", year: "1999" }, false],
  [{ kind: "session", sessionId: "" }, false],
  [{ kind: "range", from: "2023-01-01", to: "2023-06-30" }, true],
  [{ kind: "range", from: "2023-07-01", to: "2023-06-30" }, false],
  [{}, false],
])("a scope of %j: %s", (input, good) => expect(createReportInput.safeParse(input).success).toBe(good));
