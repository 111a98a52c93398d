import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { FormulaFacts } from "@/components/scoring/formula-facts";
import { LeftOut } from "@/components/scoring/left-out";
import { MinusCard } from "@/components/scoring/minus-card";
import { PartCard } from "@/components/scoring/part-card";
import { YearTabs } from "@/components/scoring/year-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { Stat, StatRow } from "@/components/ui/stat";
import { db } from "@/db/client";
import { findScore } from "@/db/queries/scoring";
import { dayOf, yearOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { readYear } from "@/domain/scoring/year";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("scoring");
  return { title: t("title") };
}

export default async function UnitScorePage({ params, searchParams }: PageProps<"/scores/[unitId]">) {
  const viewer = await requireViewer("score.read");
  const now = new Date();
  const thisYear = yearOf(dayOf(now));
  const [{ unitId }, { year: asked }] = await Promise.all([params, searchParams]);
  const year = readYear(asked, thisYear);
  const found = await orNotFound(findScore(db, viewer, idOrNotFound(unitId), year, now));
  const [t, locale] = await Promise.all([getTranslations("scoring"), getLocale()]);
  const { unit, score } = found;
  const cases = new Map(found.cases.map((one) => [one.suggestionId, one]));
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t("title"), href: `/scores?year=${year}` }]}
        title={`${localName(unit, locale)} · ${t("year", { year: String(year) })}`}
        actions={<PrintButton />}
      />
      <div className="grid gap-6">
        <YearTabs path={`/scores/${unit.id}`} year={year} thisYear={thisYear} asked={asked} />
        {found.cases.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
        {found.cases.length > 0 && score.total === null && <EmptyState title={t("notYet")} />}
        {score.total !== null && (
          <>
            <Summary {...found} />
            <LeftOut parts={score.leftOut} />
          </>
        )}
        {found.cases.length > 0 && (
          <>
            {score.parts.map((part) => (
              <PartCard key={part.name} part={part} cases={cases} />
            ))}
            <MinusCard minus={score.minus} cases={cases} />
          </>
        )}
        <FormulaFacts inForce={found.inForce} />
      </div>
    </>
  );
}

async function Summary({ score, rank, ranked, enough }: Awaited<ReturnType<typeof findScore>>) {
  const t = await getTranslations("scoring");
  const total = score.total ?? 0;
  return (
    <>
      <StatRow>
        <Stat label={t("columns.total")} value={(total / 10).toFixed(1)} />
        <Stat label={t("columns.rank")} value={rank === null ? t("noRank") : String(rank)} />
        <Stat label={t("columns.n")} value={t("cases", { n: score.n })} />
      </StatRow>
      <p>{rank === null ? t("ownNoRank", { enough }) : t("ownRank", { rank, ranked })}</p>
      {total === 0 && <p>{t("why.floor")}</p>}
    </>
  );
}
