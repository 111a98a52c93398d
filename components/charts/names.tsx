import { Text, type YAxisProps } from "recharts";
import { TICK } from "./series";

/** Pixels of one row of lying bars; two lines of a name fit. */
export const ROW_HEIGHT = 44;

const WIDTH = 132;

/** The axis with the names beside lying bars. A long name takes two lines, then ends in …. */
export const NAMES = {
  type: "category",
  dataKey: "label",
  width: WIDTH,
  interval: 0,
  tickLine: false,
  axisLine: { stroke: "var(--edge)" },
  tick: ({ x, y, payload }) => <Name x={x} y={y} words={String(payload.value)} />,
} as const satisfies YAxisProps;

function Name({ x, y, words }: { x: string | number; y: string | number; words: string }) {
  // Chinese breaks anywhere, English between its words.
  const breakAll = !words.includes(" ");
  return (
    <Text
      {...TICK}
      x={x}
      y={y}
      width={WIDTH - 12}
      lineHeight="1.15em"
      textAnchor="end"
      verticalAnchor="middle"
      breakAll={breakAll}
      maxLines={2}
    >
      {words}
    </Text>
  );
}
