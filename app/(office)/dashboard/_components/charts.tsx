import { useLocale, useTranslations } from "next-intl";
import { BarChart } from "@/components/charts/bar-chart";
import { LineByMonth } from "@/components/charts/line-by-month";
import { StackedBar } from "@/components/charts/stacked-bar";
import { localName } from "@/domain/local-name";
import type { Grouping } from "@/domain/statistics/metrics";
import type { CountedScope } from "@/domain/statistics/scope";
import { type Group, hrefOf } from "./group";
import { GroupTable } from "./group-table";

type Groups = Record<Extract<Grouping, "category" | "month" | "unit" | "delegation">, readonly Group[]>;
type Props = { groups: Groups; scope: CountedScope };

/** What the figures look like by category, month, unit and delegation; each name opens its rows. */
export function Charts({ groups, scope }: Props) {
  const t = useTranslations("dashboard");
  return (
    <section aria-labelledby="by" className="mt-8 grid gap-4">
      <h2 id="by" className="text-lg">
        {t("by")}
      </h2>
      <div className="grid gap-4 xl:grid-cols-2">
        <ByCategory groups={groups.category} scope={scope} />
        <ByMonth groups={groups.month} scope={scope} />
        <ByUnit groups={groups.unit} scope={scope} />
        <ByDelegation groups={groups.delegation} scope={scope} />
      </div>
      <GroupTable groups={groups.unit} scope={scope} />
    </section>
  );
}

type OneProps = { groups: readonly Group[]; scope: CountedScope };

function ByCategory({ groups, scope }: OneProps) {
  const t = useTranslations("dashboard.charts");
  const classes = useTranslations("reply.classMeanings");
  const locale = useLocale();
  const series = [
    { key: "resolved", label: classes("resolved") },
    { key: "planned", label: classes("planned") },
    { key: "notFeasible", label: classes("not_feasible") },
    { key: "forReference", label: classes("for_reference") },
    { key: "waiting", label: t("waiting") },
  ];
  const rows = groups.map((group) => ({
    label: localName(group, locale),
    href: hrefOf(scope, "category", group.key),
    values: parted(group.counts),
  }));
  const [first] = rows;
  const finding = first
    ? t("category", { name: first.label, count: groups[0]?.counts.filed ?? 0 })
    : t("none");
  return (
    <StackedBar
      finding={finding}
      definition={t("categoryHow")}
      series={series}
      rows={rows}
      nameHead={t("nameCategory")}
    />
  );
}

// Only what is drawn: a group counts forty facts.
const parted = ({ resolved, planned, notFeasible, forReference, filed, replied }: Group["counts"]) => ({
  ...{ resolved, planned, notFeasible, forReference, waiting: filed - replied },
});

function ByMonth({ groups, scope }: OneProps) {
  const t = useTranslations("dashboard.charts");
  const series = [
    { key: "filed", label: t("filed") },
    { key: "replied", label: t("replied") },
  ];
  const rows = groups.map(({ key, counts }) => ({
    label: key ?? "",
    href: hrefOf(scope, "month", key),
    values: { filed: counts.filed, replied: counts.replied },
  }));
  const most = groups.toSorted((a, b) => b.counts.filed - a.counts.filed)[0];
  const finding = most?.key ? t("month", { month: most.key, count: most.counts.filed }) : t("none");
  return <LineByMonth finding={finding} definition={t("monthHow")} series={series} rows={rows} />;
}

const SHOWN = 12;

function ByUnit({ groups, scope }: OneProps) {
  const t = useTranslations("dashboard.charts");
  const locale = useLocale();
  const data = groups.slice(0, SHOWN).map((group) => ({
    label: localName(group, locale),
    value: group.counts.assigned,
    href: hrefOf(scope, "unit", group.key),
  }));
  const finding = data[0] ? t("unit", { name: data[0].label, count: data[0].value }) : t("none");
  return (
    <BarChart
      finding={finding}
      definition={t("unitHow", { count: SHOWN })}
      data={data}
      nameHead={t("nameUnit")}
    />
  );
}

function ByDelegation({ groups, scope }: OneProps) {
  const t = useTranslations("dashboard.charts");
  const locale = useLocale();
  const data = groups.map((group) => ({
    label: localName(group, locale) || t("noDelegation"),
    value: group.counts.filed,
    href: hrefOf(scope, "delegation", group.key),
  }));
  const finding = data[0] ? t("delegation", { name: data[0].label, count: data[0].value }) : t("none");
  return (
    <BarChart finding={finding} definition={t("delegationHow")} data={data} nameHead={t("nameDelegation")} />
  );
}
