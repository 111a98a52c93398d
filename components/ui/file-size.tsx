import { useFormatter } from "next-intl";

const KILO = 1024;

/** A number of bytes as a reader wants it: 340 KB, 1.2 MB. */
export function FileSize({ bytes }: { bytes: number }) {
  const format = useFormatter();
  const megabytes = bytes / KILO / KILO;
  const [amount, unit] = megabytes >= 1 ? [megabytes, "MB"] : [Math.max(1, Math.round(bytes / KILO)), "KB"];
  return <>{`${format.number(amount, { maximumFractionDigits: 1 })} ${unit}`}</>;
}
