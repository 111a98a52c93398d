import { COMMITMENT_METRICS } from "../statistics/commitments";
import { METRIC_NAMES, METRICS, type MetricName } from "../statistics/metrics";
import { namesOf } from "../workflow";
import type { FigureRef, Grouped } from "./figure";
import { partsOf, percentOf } from "./percent";
import { type Counted, type CountedGroup, countOf, groupsOf } from "./snapshot";
import type { Say } from "./words";

/** A cell of a table; a figure opens the rows it counts. */
export type Cell = { text: string; ref?: FigureRef; href?: string };

/** A table of a report: its head with the columns' shares of the width, and its rows. */
export type ReportTable = {
  caption: string;
  columns: readonly { head: string; width: number; align: "start" | "end" }[];
  rows: readonly (readonly Cell[])[];
  note?: string;
};

/** A figure's number in words; what was not counted then has none. */
export const numberText = (count: number | null): string => (count === null ? "—" : String(count));

/** A share in words. */
export const percentText = (percent: number | null): string => (percent === null ? "—" : `${percent}%`);

const COLUMNS = [
  "filed",
  "replied",
  "onTime",
  "resolved",
  "planned",
  "notFeasible",
  "forReference",
  "content",
] as const;

/** The handling of each category, unit, month or delegation; units do not sum to the total, so they have none. */
export function groupTable(counted: Counted, by: Grouped, say: Say): ReportTable {
  const groups = groupsOf(counted, by);
  const total = { ref: {}, name: say("report.text.total") };
  const lines = groups.map((group) => ({ ref: { by, group: group.key }, name: groupName(group, by, say) }));
  return {
    caption: say(`report.text.tables.${by}`),
    columns: [
      { head: say(`statistics.groupings.${by}`), width: 3, align: "start" },
      ...COLUMNS.map((name) => ({
        head: say(`report.text.columns.${name}`),
        width: 1,
        align: "end" as const,
      })),
    ],
    rows: (by === "unit" ? lines : [...lines, total]).map(({ ref, name }) => [
      { text: name },
      ...COLUMNS.map((metric) => countCell(counted, { kind: "case", fact: METRICS[metric].of, ...ref })),
    ]),
    ...(by === "unit" ? { note: say("report.text.unitNote") } : {}),
  };
}

/** A group's name as the report prints it. */
export function groupName({ key, name }: CountedGroup, by: Grouped, say: Say): string {
  if (key === "") return say("report.text.none");
  if (by !== "month") return name;
  const [year = "", month = ""] = key.split("-");
  return say("report.text.month", { year, month: Number(month) });
}

/** Parts of one whole with their shares: the classes of the replies, or the ratings. */
export function wholeTable(counted: Counted, name: "class" | "rating", say: Say): ReportTable {
  const metrics = partsOf(name === "class" ? "outcomes" : "ratings");
  const rows = metrics.map((metric) => shareRow(counted, metric as MetricName, say));
  return {
    caption: say(`report.text.tables.${name}`),
    columns: shareColumns(say, `report.text.${name}`),
    rows: rows.map(([word, count, , share]) => [word, count, share].filter((cell) => cell !== undefined)),
  };
}

/** Every figure of the catalogue with what it is counted among. */
export function figuresTable(counted: Counted, say: Say): ReportTable {
  const [name, count, share] = shareColumns(say, "report.text.figure");
  const among = { head: say("report.text.among"), width: 1, align: "end" as const };
  return {
    caption: say("report.text.tables.figures"),
    columns: [name, count, among, share].filter((column) => column !== undefined),
    rows: METRIC_NAMES.map((metric) => shareRow(counted, metric, say)),
  };
}

/** What became of the commitments, unit by unit. */
export function commitmentsTable(counted: Counted, say: Say): ReportTable {
  const metrics = namesOf(COMMITMENT_METRICS);
  const keys = [...new Set(counted.commitment.flatMap(({ groups }) => groups.unit ?? []))];
  const cells = (ref: Partial<FigureRef>) =>
    metrics.map((metric) =>
      countCell(counted, { kind: "commitment", fact: COMMITMENT_METRICS[metric].of, ...ref }),
    );
  const rows = keys.map((group) => [
    { text: counted.names[group]?.name ?? group },
    ...cells({ by: "unit", group }),
  ]);
  return {
    caption: say("report.text.tables.commitments"),
    columns: [
      { head: say("statistics.groupings.unit"), width: 3, align: "start" },
      ...metrics.map((metric) => ({
        head: say(`statistics.metrics.${metric}`),
        width: 1,
        align: "end" as const,
      })),
    ],
    rows: [...rows, [{ text: say("report.text.total") }, ...cells({})]],
  };
}

function shareRow(counted: Counted, metric: MetricName, say: Say): Cell[] {
  const { of, among } = METRICS[metric];
  const ref: FigureRef = { kind: "case", fact: of };
  const whole: FigureRef | null = among === null ? null : { kind: "case", fact: among };
  return [
    { text: say(`statistics.metrics.${metric}`) },
    countCell(counted, ref),
    whole ? countCell(counted, whole) : { text: "" },
    { text: whole ? percentText(percentOf(counted, ref, whole)) : "" },
  ];
}

const shareColumns = (say: Say, name: string): ReportTable["columns"] => [
  { head: say(name), width: 4, align: "start" },
  { head: say("report.text.count"), width: 1, align: "end" },
  { head: say("report.text.share"), width: 1, align: "end" },
];

const countCell = (counted: Counted, ref: FigureRef): Cell => ({
  text: numberText(countOf(counted, ref)),
  ref,
});
