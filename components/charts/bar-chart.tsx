"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Bar, LabelList, BarChart as Rechart, XAxis, YAxis } from "recharts";
import { Canvas } from "./canvas";
import { Figure, type FigureProps } from "./figure";
import { NAMES, ROW_HEIGHT } from "./names";
import { TICK } from "./series";

export type BarDatum = { label: string; value: number; href?: string | undefined };

type Props = FigureProps & {
  data: readonly BarDatum[];
  /** Head of the names, such as "承办单位". */
  nameHead?: string | undefined;
  /** Head of the numbers, such as "件数". */
  valueHead?: string | undefined;
  /** How numbers are written; whole numbers unless told. */
  percent?: boolean | undefined;
};

/** One number for each name, as bars lying down: names have room, and the longest bar is seen at once. */
export function BarChart({ data, nameHead, valueHead, percent = false, ...figure }: Props) {
  const t = useTranslations("ui.chart");
  const format = useFormatter();
  const written = (value: number) => (percent ? format.number(value, "percent") : format.number(value));
  const rows = data.map(({ label, href, value }) => ({ label, href, values: [written(value)] }));
  const heads = [nameHead ?? t("name"), valueHead ?? t("value")];
  return (
    <Figure {...figure} table={{ heads, rows }}>
      <Canvas label={figure.finding} height={data.length * ROW_HEIGHT + 8}>
        <Rechart data={[...data]} layout="vertical" margin={{ right: 56 }} accessibilityLayer={false}>
          <XAxis type="number" hide domain={[0, "dataMax"]} />
          <YAxis {...NAMES} />
          <Bar
            dataKey="value"
            fill="var(--chart-1)"
            barSize={18}
            radius={[0, 3, 3, 0]}
            isAnimationActive={false}
          >
            <LabelList
              dataKey="value"
              position="right"
              formatter={(value) => written(Number(value))}
              style={{ ...TICK, fill: "var(--ink)" }}
            />
          </Bar>
        </Rechart>
      </Canvas>
    </Figure>
  );
}
