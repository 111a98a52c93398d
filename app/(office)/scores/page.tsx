import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { FormulaFacts } from "@/components/scoring/formula-facts";
import { LeftOut } from "@/components/scoring/left-out";
import { ScoreTable } from "@/components/scoring/score-table";
import { YearTabs } from "@/components/scoring/year-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { listScores, type ScoreTable as Table } from "@/db/queries/scoring";
import { dayOf, yearOf } from "@/domain/day";
import { ownUnitOf } from "@/domain/own-unit";
import { PART_NAMES } from "@/domain/scoring/formula";
import { readYear } from "@/domain/scoring/year";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("scoring");
  return { title: t("title") };
}

export default async function ScoresPage({ searchParams }: PageProps<"/scores">) {
  const viewer = await requireViewer("score.read");
  const own = ownUnitOf(viewer);
  const now = new Date();
  const thisYear = yearOf(dayOf(now));
  const asked = (await searchParams).year;
  const year = readYear(asked, thisYear);
  const [t, table] = await Promise.all([getTranslations("scoring"), listScores(db, viewer, year, now)]);
  const { rows, inForce } = table;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(own === null ? "lead" : "leadOwn")}
        actions={
          <>
            <ExportLinks list="/scores" query={`year=${year}`} />
            <PrintButton />
          </>
        }
      />
      <div className="grid gap-4">
        <YearTabs path="/scores" year={year} thisYear={thisYear} asked={asked} />
        {rows.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        ) : (
          <>
            {own !== null && <OwnRank {...table} />}
            <LeftOut parts={missingEverywhere(table)} />
            <ScoreTable rows={rows} year={year} />
            <p className="text-muted">{t("tooFew", { enough: table.enough })}</p>
          </>
        )}
        <FormulaFacts inForce={inForce} />
      </div>
    </>
  );
}

/** A unit's place among all, though it reads no other row. */
async function OwnRank({ rows, ranked, enough }: Table) {
  const t = await getTranslations("scoring");
  const rank = rows[0]?.rank ?? null;
  return <p>{rank === null ? t("ownNoRank", { enough }) : t("ownRank", { rank, ranked })}</p>;
}

/** Parts that count for nobody on the page; a unit's own page says which are missing for it alone. */
const missingEverywhere = ({ rows, inForce }: Table) =>
  PART_NAMES.filter(
    (name) =>
      inForce.formula.parts[name] > 0 &&
      rows.every(({ score }) => !score.parts.some((part) => part.name === name)),
  );
