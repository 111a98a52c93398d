import type { ShownBlock } from "@/domain/report/shown";
import { BarChart } from "../charts/bar-chart";
import { LineByMonth } from "../charts/line-by-month";
import { StackedBar } from "../charts/stacked-bar";

type Props = Extract<ShownBlock, { kind: "chart" }>["chart"];

/** A chart of a report as the pages draw it; in a file it is a picture. */
export function ReportChart({ shape, finding, nameHead, series, rows }: Props) {
  if (shape === "bars") {
    const data = rows.map(({ label, values, href }) => ({ label, value: values[0] ?? 0, href }));
    return <BarChart finding={finding} nameHead={nameHead} valueHead={series[0]} data={data} />;
  }
  const named = series.map((label, index) => ({ key: String(index), label }));
  const lines = rows.map(({ label, values, href }) => ({
    label,
    href,
    values: Object.fromEntries(values.map((value, index) => [String(index), value])),
  }));
  if (shape === "line") return <LineByMonth finding={finding} series={named} rows={lines} />;
  return <StackedBar finding={finding} nameHead={nameHead} series={named} rows={lines} />;
}
