import { useFormatter, useTranslations } from "next-intl";
import { Stat, StatRow } from "@/components/ui/stat";
import { DEPUTY_FIGURES } from "@/domain/deputy-year/figures";
import type { DeputyYear } from "@/domain/deputy-year/year";
import { entryOf, type FigureName } from "@/domain/statistics/catalogue";
import { COMMITMENT_METRIC_NAMES } from "@/domain/statistics/commitments";
import { type Figure, percentOf } from "@/domain/statistics/figures";

/** A deputy's year in figures; each opens the rows it counts. */
export function YearBoard({ year: of }: { year: DeputyYear }) {
  const t = useTranslations("deputyYear");
  const { deputy, year, figures, promised, cosigned, contacts } = of;
  const confirmed = contacts.filter(({ stands }) => stands === "confirmed").length;
  return (
    <div className="grid gap-5">
      <StatRow>
        {DEPUTY_FIGURES.map((name) => (
          <Tile
            key={name}
            name={name}
            figures={figures}
            list={`/suggestions?year=${year}&lead=${deputy.id}`}
          />
        ))}
        <Stat label={t("cosignedCount")} value={cosigned.length} href="#cosigned" />
        <Stat
          label={t("contactsCount")}
          value={confirmed}
          href="#contacts"
          note={`${confirmed} / ${contacts.length}`}
        />
      </StatRow>
      <div className="grid gap-2">
        <h3 className="font-semibold">{t("promised")}</h3>
        <StatRow>
          {COMMITMENT_METRIC_NAMES.map((name) => (
            <Tile
              key={name}
              name={name}
              figures={promised}
              list={`/commitments?caseYear=${year}&lead=${deputy.id}`}
            />
          ))}
        </StatRow>
      </div>
    </div>
  );
}

type TileProps = { name: FigureName; figures: Partial<Record<FigureName, Figure>>; list: string };

function Tile({ name, figures, list }: TileProps) {
  const t = useTranslations("statistics");
  const format = useFormatter();
  const { count, among } = figures[name] ?? { count: 0, among: null };
  const percent = percentOf(name, figures);
  return (
    <Stat
      label={t(`metrics.${name}`)}
      value={count}
      href={`${list}&fact=${entryOf(name).of}`}
      note={percent === null ? undefined : `${count} / ${among} · ${format.number(percent / 100, "percent")}`}
      definition={t(`definitions.${name}`)}
      tone={count > 0 ? entryOf(name).tone : undefined}
    />
  );
}
