"use client";
import { useFormatter, useTranslations } from "next-intl";
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import { Canvas } from "./canvas";
import { Figure, type FigureProps } from "./figure";
import { Legend } from "./legend";
import { colourOf, dashOf, type Series, type SeriesRow, TICK } from "./series";

type Props = FigureProps & {
  series: readonly Series[];
  /** In order of time; each label is a month "YYYY-MM". */
  rows: readonly SeriesRow[];
};

const HEIGHT = 240;

/** How numbers went from month to month. */
export function LineByMonth({ series, rows, ...figure }: Props) {
  const t = useTranslations("ui.chart");
  const format = useFormatter();
  const month = (label: string) =>
    format.dateTime(new Date(`${label}-15T12:00:00+08:00`), { month: "short" });
  const fullMonth = (label: string) =>
    format.dateTime(new Date(`${label}-15T12:00:00+08:00`), { year: "numeric", month: "long" });
  const data = rows.map(({ label, values }) => ({ label, ...values }));
  const table = rows.map(({ label, href, values }) => ({
    label: fullMonth(label),
    href,
    values: series.map(({ key }) => format.number(values[key] ?? 0)),
  }));
  const heads = [t("month"), ...series.map(({ label }) => label)];
  return (
    <Figure {...figure} legend={<Legend series={series} kind="line" />} table={{ heads, rows: table }}>
      <Canvas label={figure.finding} height={HEIGHT}>
        <LineChart data={data} margin={{ top: 8, right: 12 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tickFormatter={month}
            tickLine={false}
            tick={TICK}
            stroke="var(--edge)"
            minTickGap={8}
          />
          <YAxis allowDecimals={false} width={40} tickLine={false} axisLine={false} tick={TICK} />
          {series.map(({ key }, index) => (
            <Line
              key={key}
              dataKey={key}
              stroke={colourOf(index)}
              strokeDasharray={dashOf(index)}
              strokeWidth={2.5}
              dot={{ r: 3, fill: colourOf(index), strokeDasharray: "0" }}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </Canvas>
    </Figure>
  );
}
