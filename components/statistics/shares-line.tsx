import { useTranslations } from "next-intl";
import type { Figures } from "@/domain/statistics/figures";
import type { MetricName } from "@/domain/statistics/metrics";
import { wholePercents } from "@/domain/statistics/share";

/** Parts of one whole in whole percents that sum to 100, as published texts print them; nothing when there is no whole. */
export function SharesLine({ parts, figures }: { parts: readonly MetricName[]; figures: Figures }) {
  const t = useTranslations("dashboard");
  const metrics = useTranslations("statistics.metrics");
  const counts = parts.map((name) => figures[name].count);
  if (counts.every((count) => count === 0)) return null;
  const percents = wholePercents(counts);
  const words = parts.map((name, index) =>
    t("share", { name: metrics(name), percent: percents[index] ?? 0 }),
  );
  return <p className="text-sm">{t("shares", { parts: words.join(t("separator")) })}</p>;
}
