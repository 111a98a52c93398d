import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { type ShownSlice, SliceList } from "@/components/portal/slice-list";
import { YearTotals } from "@/components/portal/year-totals";
import { localName } from "@/domain/local-name";
import { type PortalParameter, portalAddress } from "@/domain/portal/address";
import type { Slice } from "@/domain/portal/year";
import { readYear } from "@/server/portal/read";

type Props = { params: Promise<{ year: string }> };

async function figuresOf({ params }: Props) {
  const { year } = await params;
  if (!/^(?:19|20|21)\d{2}$/.test(year)) notFound();
  const figures = await readYear(Number(year));
  return figures.total > 0 ? figures : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ year }, t] = await Promise.all([props.params, getTranslations("portal.years")]);
  return { title: t("one", { year }) };
}

export default async function YearPage(props: Props) {
  const [figures, t, all, locale] = await Promise.all([
    figuresOf(props),
    getTranslations("portal.years"),
    getTranslations(),
    getLocale(),
  ]);
  const { year, total, classed, rated } = figures;
  const shown = (
    slices: readonly Slice[],
    by: PortalParameter,
    word: (slice: Slice) => string,
  ): ShownSlice[] =>
    slices.map((slice) => ({
      ...{ key: slice.key, count: slice.count, percent: slice.percent, label: word(slice) },
      href: portalAddress({ year, [by]: slice.key }),
    }));
  const named = (slice: Slice) => localName(slice, locale);
  const stateWords = new Map(
    figures.states.map(({ key }) => [key as string, all(`suggestion.states.${key}`)]),
  );
  const verdictWords = new Map(
    figures.verdicts.map(({ key }) => [key as string, all(`rating.verdicts.${key}`)]),
  );
  return (
    <>
      <PageHeader
        breadcrumb={[{ href: "/portal/years", label: t("title") }]}
        title={t("one", { year })}
        lead={t("counted")}
      />
      <YearTotals figures={figures} />
      <div className="mt-6 grid items-start gap-5 md:grid-cols-2">
        <SliceList
          title={t("states", { n: total })}
          slices={shown(figures.states, "state", ({ key }) => stateWords.get(key) ?? key)}
        />
        <SliceList
          title={t("verdicts", { n: rated })}
          lead={t("verdictsLead")}
          slices={shown(figures.verdicts, "verdict", ({ key }) => verdictWords.get(key) ?? key)}
        />
        <SliceList
          title={t("classes", { n: classed })}
          lead={t("classesLead")}
          slices={shown(figures.classes, "class", (slice) => `${slice.key} ${named(slice)}`)}
        />
        <SliceList title={t("categories")} slices={shown(figures.categories, "category", named)} />
        <div className="md:col-span-2">
          <SliceList title={t("units")} lead={t("unitsLead")} slices={shown(figures.units, "unit", named)} />
        </div>
      </div>
    </>
  );
}
