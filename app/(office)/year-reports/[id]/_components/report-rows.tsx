import { getTranslations } from "next-intl/server";
import { CommitmentTable } from "@/components/commitment/commitment-table";
import { SuggestionTable } from "@/components/suggestion/suggestion-table";
import { Link } from "@/components/ui/link";
import type { UnitYearRows } from "@/db/queries/year-report-figures";
import type { Day } from "@/domain/day";
import { caseNumber } from "@/domain/suggestion/number";

/** The rows behind a unit's year: its cases, what it promised in them, and what it gave back. */
export async function ReportRows({ rows, today }: { rows: UnitYearRows; today: Day }) {
  const t = await getTranslations("yearReport");
  return (
    <>
      <section aria-labelledby="cases" className="grid gap-3">
        <h2 id="cases" className="text-lg">
          {t("cases")}
        </h2>
        <SuggestionTable
          rows={rows.cases}
          columns={["number", "title", "lead", "state", "due", "class", "rating"]}
          caption={t("casesCaption")}
          empty={<p className="text-muted">{t("noCases")}</p>}
        />
      </section>
      <section aria-labelledby="promised" className="grid gap-3">
        <h2 id="promised" className="text-lg">
          {t("commitments")}
        </h2>
        <CommitmentTable
          rows={rows.commitments}
          today={today}
          columns={["text", "case", "first", "due", "state"]}
          empty={<p className="text-muted">{t("noCommitments")}</p>}
        />
      </section>
      {rows.givenBack.length > 0 && (
        <section aria-labelledby="given-back" className="grid gap-3">
          <h2 id="given-back" className="text-lg">
            {t("givenBack")}
          </h2>
          <ul className="grid gap-1">
            {rows.givenBack.map((one) => (
              <li key={one.id}>
                <span className="me-2 tabular-nums">{caseNumber(one)}</span>
                <Link className="link" href={`/suggestions/${one.id}`}>
                  {one.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
