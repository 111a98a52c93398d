import { useFormatter } from "next-intl";

/** Says a date of every year: 8月31日. */
export function useYearlyWords(): (date: { month: number; day: number }) => string {
  const format = useFormatter();
  return ({ month, day }) =>
    format.dateTime(new Date(Date.UTC(2023, month - 1, day)), {
      month: "long",
      day: "numeric",
      timeZone: "UTC",
    });
}
