import { useTranslations } from "next-intl";
import { BarChart } from "@/components/charts/bar-chart";
import { LineByMonth } from "@/components/charts/line-by-month";
import { StackedBar } from "@/components/charts/stacked-bar";
import { Stat, StatRow } from "@/components/ui/stat";
import { MONTHS } from "./samples";

/** Figures and charts. */
export function FigureSamples() {
  const t = useTranslations("design.figures");
  const definition = t("definition");
  return (
    <>
      <StatRow>
        <Stat label={t("filed")} value="229" unit={t("unit")} href="/design?year=2026" />
        <Stat
          label={t("onTime")}
          value="100%"
          note="229 / 229"
          definition={definition}
          href="/design?ontime=1"
        />
        <Stat
          label={t("satisfied")}
          value="96.07%"
          note="220 / 229"
          definition={definition}
          href="/design?rated=1"
        />
        <Stat label={t("late")} value="2" unit={t("unit")} tone="danger" href="/design?late=1" />
      </StatRow>
      <div className="grid gap-4 xl:grid-cols-2">
        <Categories />
        <Classes />
      </div>
      <Months />
    </>
  );
}

function Categories() {
  const t = useTranslations("design");
  return (
    <BarChart
      finding={t("figures.bar")}
      definition={t("figures.definition")}
      nameHead={t("figures.category")}
      valueHead={t("figures.count")}
      data={[
        { label: t("form.categories.city"), value: 77, href: "/design?category=city" },
        { label: t("form.categories.education"), value: 61, href: "/design?category=education" },
        { label: t("form.categories.farming"), value: 52, href: "/design?category=farming" },
        { label: t("figures.otherCategory"), value: 39, href: "/design?category=nature" },
      ]}
    />
  );
}

function Classes() {
  const t = useTranslations("design");
  const row = (unit: string, a: number, b: number, c: number) => ({
    label: t(`form.unit.${unit}`),
    href: `/design?unit=${unit}`,
    values: { a, b, c },
  });
  return (
    <StackedBar
      finding={t("figures.stacked")}
      nameHead={t("table.unit")}
      series={[
        { key: "a", label: t("figures.classA") },
        { key: "b", label: t("figures.classB") },
        { key: "c", label: t("figures.classC") },
      ]}
      rows={[
        row("education", 18, 3, 0),
        row("housing", 24, 5, 0),
        row("traffic", 16, 2, 0),
        row("water", 7, 4, 2),
      ]}
    />
  );
}

function Months() {
  const t = useTranslations("design.figures");
  return (
    <LineByMonth
      finding={t("line")}
      series={[
        { key: "filed", label: t("filedLine") },
        { key: "replied", label: t("repliedLine") },
      ]}
      rows={MONTHS.map(([label, filed, replied]) => ({ label, values: { filed, replied } }))}
    />
  );
}
