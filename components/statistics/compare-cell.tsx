import { useFormatter, useTranslations } from "next-intl";
import type { ComparedCell } from "@/domain/statistics/compare";
import { Link } from "../ui/link";

type Props = { cell: ComparedCell | undefined; href: string | null };

/** A figure in a comparison: its share as a bar and a number, its rows, and in words how it differs. */
export function CompareCell({ cell, href }: Props) {
  const t = useTranslations("compare");
  const format = useFormatter();
  if (cell === undefined) return <span className="text-muted">{t("nothing")}</span>;
  const { count, among, percent, isTooFew } = cell;
  const number = among === null ? format.number(count) : `${format.number(count)} / ${format.number(among)}`;
  return (
    <div className="grid justify-items-end gap-0.5 tabular-nums">
      {percent !== null && <span className="font-semibold">{format.number(percent / 100, "percent")}</span>}
      {href && count > 0 ? (
        <Link href={href} className="link whitespace-nowrap">
          {number}
        </Link>
      ) : (
        <span className="whitespace-nowrap text-muted">{number}</span>
      )}
      {percent !== null && <Bar percent={percent} />}
      {isTooFew && among !== 0 && <span className="whitespace-nowrap text-muted text-sm">{t("tooFew")}</span>}
      <Difference points={cell.difference} />
    </div>
  );
}

function Bar({ percent }: { percent: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none" className="h-1 w-24 max-md:w-full">
      <rect width="100" height="4" fill="var(--line)" />
      <rect width={percent} height="4" fill="var(--chart-1)" />
    </svg>
  );
}

function Difference({ points }: { points: number | null }) {
  const t = useTranslations("compare");
  const format = useFormatter();
  if (points === null) return null;
  const word = points === 0 ? "same" : points > 0 ? "above" : "below";
  const amount = format.number(Math.abs(points), { maximumFractionDigits: 1 });
  return <span className="whitespace-nowrap text-muted text-sm">{t(word, { points: amount })}</span>;
}
