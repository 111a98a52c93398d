import { useFormatter } from "next-intl";

/** Says tenths of a point as points with one decimal. */
export function usePoints(): (tenths: number) => string {
  const format = useFormatter();
  return (tenths) => format.number(tenths / 10, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
