import { useTranslations } from "next-intl";
import { Stat, StatRow } from "@/components/ui/stat";
import { ROW_FILTERS, type RowFilter } from "@/domain/import-batch/states";
import type { Counts } from "./counts";

/** How many rows there are of each outcome; each number opens its rows. */
export function BatchTotals({ id, counts }: { id: string; counts: Counts }) {
  const t = useTranslations("importBatch");
  const shown = ROW_FILTERS.filter((name) => counts[name] > 0 || ALWAYS.includes(name));
  return (
    <section className="grid gap-3" aria-label={t("batch.totals")}>
      <h2 className="text-xl">{t("batch.totals")}</h2>
      <StatRow>
        {shown.map((name) => (
          <Stat
            key={name}
            label={t(`filters.${name}`)}
            value={counts[name]}
            href={counts[name] > 0 ? `/imports/${id}?rows=${name}#rows` : undefined}
            tone={counts[name] > 0 ? TONES[name] : undefined}
          />
        ))}
      </StatRow>
    </section>
  );
}

const ALWAYS: readonly RowFilter[] = ["new", "changed", "unchanged", "wrong"];

const TONES: Partial<Record<RowFilter, "danger" | "warn" | "ok">> = {
  new: "ok",
  wrong: "danger",
  failed: "danger",
  kept: "warn",
};
