import { METRICS, type MetricName } from "../statistics/metrics";
import type { FigureRef, Grouped } from "./figure";
import { partsOf, percentOf } from "./percent";
import { type Counted, countOf, groupsOf } from "./snapshot";
import { groupName, percentText } from "./table";
import type { Say } from "./words";

/** A chart of a report: bars, bars made of parts, or lines; its title says what it shows. */
export type ReportChart = {
  shape: "bars" | "stack" | "line";
  finding: string;
  /** Head of the names, such as "承办单位". */
  nameHead: string;
  series: readonly string[];
  rows: readonly { label: string; values: readonly number[]; ref?: FigureRef }[];
};

/** The chart of a name. */
export function chartOf(counted: Counted, name: "class" | "rating" | Grouped, say: Say): ReportChart {
  if (name === "class" || name === "rating") return wholeChart(counted, name, say);
  if (name === "category") return categoryChart(counted, say);
  if (name === "month") return monthChart(counted, say);
  return groupChart(counted, name, say);
}

function wholeChart(counted: Counted, name: "class" | "rating", say: Say): ReportChart {
  const parts = partsOf(name === "class" ? "outcomes" : "ratings");
  const rows = parts.map((metric) => {
    const { of, among } = METRICS[metric as MetricName];
    const ref: FigureRef = { kind: "case", fact: of };
    const share = among === null ? null : percentOf(counted, ref, { kind: "case", fact: among });
    return { label: say(`report.text.short.${metric}`), values: [countOf(counted, ref) ?? 0], ref, share };
  });
  const [most] = rows.toSorted((a, b) => firstOf(b) - firstOf(a));
  const finding =
    most && firstOf(most) > 0
      ? say(`report.text.findings.${name}`, {
          name: most.label,
          count: firstOf(most),
          share: percentText(most.share),
        })
      : say("report.text.findings.none");
  return {
    shape: "bars",
    finding,
    nameHead: say(`report.text.${name}`),
    series: [say("report.text.count")],
    rows,
  };
}

function categoryChart(counted: Counted, say: Say): ReportChart {
  const parts = partsOf("outcomes");
  const rows = groupsOf(counted, "category").map((group) => {
    const ref = (fact: string): FigureRef => ({ kind: "case", fact, by: "category", group: group.key });
    const values = parts.map((fact) => countOf(counted, ref(fact)) ?? 0);
    const waiting = group.size - values.reduce((sum, value) => sum + value, 0);
    return { label: groupName(group, "category", say), values: [...values, waiting], ref: ref("filed") };
  });
  const series = [...parts.map((name) => say(`report.text.short.${name}`)), say("report.text.waiting")];
  const used = series.map((_, index) => rows.some(({ values }) => (values[index] ?? 0) > 0));
  const kept = <One>(list: readonly One[]) => list.filter((_, index) => used[index]);
  return {
    shape: "stack",
    finding: findingOf(counted, "category", say),
    nameHead: say("statistics.groupings.category"),
    series: kept(series),
    rows: rows.map((row) => ({ ...row, values: kept(row.values) })),
  };
}

function monthChart(counted: Counted, say: Say): ReportChart {
  const rows = groupsOf(counted, "month").map(({ key }) => {
    const ref = (fact: string): FigureRef => ({ kind: "case", fact, by: "month", group: key });
    const values = ["filed", "replied"].map((fact) => countOf(counted, ref(fact)) ?? 0);
    return { label: key, values, ref: ref("filed") };
  });
  const series = ["filed", "replied"].map((name) => say(`report.text.columns.${name}`));
  const finding = findingOf(counted, "month", say);
  return { shape: "line", finding, nameHead: say("statistics.groupings.month"), series, rows };
}

const SHOWN = 12;

function groupChart(counted: Counted, by: "unit" | "delegation", say: Say): ReportChart {
  const rows = groupsOf(counted, by)
    .slice(0, SHOWN)
    .map((group) => ({
      label: groupName(group, by, say),
      values: [group.size],
      ref: { kind: "case" as const, fact: "filed", by, group: group.key },
    }));
  const finding = findingOf(counted, by, say);
  const nameHead = say(`statistics.groupings.${by}`);
  return { shape: "bars", finding, nameHead, series: [say("report.text.count")], rows };
}

/** The largest group in a sentence. */
function findingOf(counted: Counted, by: Grouped, say: Say): string {
  const [most] = groupsOf(counted, by).toSorted((a, b) => b.size - a.size);
  if (!most) return say("report.text.findings.none");
  return say(`report.text.findings.${by}`, { name: groupName(most, by, say), count: most.size });
}

const firstOf = ({ values }: { values: readonly number[] }) => values[0] ?? 0;
