import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { FormulaForm } from "@/components/scoring/formula-form";
import { YearTabs } from "@/components/scoring/year-tabs";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { db } from "@/db/client";
import { type FormulaVersion, formulaOf, listFormulas } from "@/db/queries/scoring-formula";
import { dayOf, yearOf } from "@/domain/day";
import { readListQuery } from "@/domain/organisation/list-query";
import { readYear } from "@/domain/scoring/year";
import { requireViewer } from "@/server/session";
import { enter } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scoring.formulaForm");
  return { title: t("title") };
}

export default async function ScoringFormulaPage({ searchParams }: PageProps<"/admin/scoring">) {
  const viewer = await requireViewer("organisation.write");
  const asked = await searchParams;
  const thisYear = yearOf(dayOf(new Date()));
  const year = readYear(asked.year, thisYear);
  const [t, inForce, versions] = await Promise.all([
    getTranslations("scoring.formulaForm"),
    formulaOf(db, viewer, year),
    listFormulas(db, viewer, year),
  ]);
  const seen = versions[0]?.version ?? 0;
  const from = inForce.version === 0 ? "default" : String(inForce.year);
  return (
    <>
      <AdminHeader title={t("title")} lead={t("lead")} saved={readListQuery(asked).saved} />
      <div className="grid gap-6">
        <YearTabs path="/admin/scoring" year={year} thisYear={thisYear} asked={asked.year} />
        <Card title={t("versions", { year: String(year) })}>
          {versions.length === 0 ? (
            <p>{t("noVersion", { year: String(year), from })}</p>
          ) : (
            <Versions versions={versions} />
          )}
        </Card>
        <Card title={t("for", { year: String(year) })}>
          <FormulaForm
            key={`${year}-${seen}`}
            action={enter}
            hidden={{ year, seen }}
            formula={inForce.formula}
          />
        </Card>
      </div>
    </>
  );
}

async function Versions({ versions }: { versions: readonly FormulaVersion[] }) {
  const t = await getTranslations("scoring.formulaForm");
  return (
    <ul className="grid gap-2">
      {versions.map(({ version, reason, enteredBy, enteredAt }) => (
        <li key={version}>
          <strong>{t("version", { version })}</strong> {reason}{" "}
          <span className="text-muted">
            {enteredBy} <MomentText at={enteredAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
