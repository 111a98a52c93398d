"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Bar, BarChart as Rechart, XAxis, YAxis } from "recharts";
import { Canvas } from "./canvas";
import { Figure, type FigureProps } from "./figure";
import { Legend } from "./legend";
import { NAMES, ROW_HEIGHT } from "./names";
import { colourOf, type Series, type SeriesRow } from "./series";

type Props = FigureProps & {
  series: readonly Series[];
  rows: readonly SeriesRow[];
  nameHead?: string | undefined;
  /** Each bar is stretched to 100%: to compare shares, not amounts. */
  shares?: boolean | undefined;
};

/** What each name's number is made of. Up to five series. */
export function StackedBar({ series, rows, nameHead, shares = false, ...figure }: Props) {
  const t = useTranslations("ui.chart");
  const format = useFormatter();
  const data = rows.map(({ label, values }) => ({ label, ...values }));
  const heads = [nameHead ?? t("name"), ...series.map(({ label }) => label), t("total")];
  const table = rows.map(({ label, href, values }) => {
    const numbers = series.map(({ key }) => values[key] ?? 0);
    const total = numbers.reduce((sum, number) => sum + number, 0);
    return { label, href, values: [...numbers, total].map((number) => format.number(number)) };
  });
  return (
    <Figure {...figure} legend={<Legend series={series} kind="bar" />} table={{ heads, rows: table }}>
      <Canvas label={figure.finding} height={rows.length * ROW_HEIGHT + 8}>
        <Rechart
          data={data}
          layout="vertical"
          stackOffset={shares ? "expand" : "none"}
          margin={{ right: 12 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, shares ? 1 : "dataMax"]} />
          <YAxis {...NAMES} />
          {series.map(({ key }, index) => (
            <Bar
              key={key}
              dataKey={key}
              stackId="all"
              fill={colourOf(index)}
              stroke="var(--surface)"
              strokeWidth={1}
              barSize={20}
              isAnimationActive={false}
            />
          ))}
        </Rechart>
      </Canvas>
    </Figure>
  );
}
