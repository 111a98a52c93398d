import { Text, type YAxisProps } from "recharts";
import { TICK } from "./series";

/** Pixels of one row of lying bars; two lines of a name fit. */
export const ROW_HEIGHT = 44;

const WIDTH = 132;

/** The axis with the names beside lying bars. A long name breaks anywhere, as Chinese does, and ends in … after two lines. */
export const NAMES = {
  type: "category",
  dataKey: "label",
  width: WIDTH,
  interval: 0,
  tickLine: false,
  axisLine: { stroke: "var(--edge)" },
  tick: ({ x, y, payload }) => (
    <Text
      {...TICK}
      x={x}
      y={y}
      width={WIDTH - 12}
      textAnchor="end"
      verticalAnchor="middle"
      breakAll
      maxLines={2}
    >
      {String(payload.value)}
    </Text>
  ),
} as const satisfies YAxisProps;
