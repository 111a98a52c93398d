import { useFormatter } from "next-intl";

/** A moment in the office's time zone: 2026年11月26日周四 14:05. */
export function MomentText({ at }: { at: Date }) {
  const format = useFormatter();
  return <time dateTime={at.toISOString()}>{format.dateTime(at, "moment")}</time>;
}
