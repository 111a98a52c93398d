import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PastYears } from "@/components/import-batch/past-years";
import { CompareForm } from "@/components/statistics/compare-form";
import { CompareTable } from "@/components/statistics/compare-table";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { db } from "@/db/client";
import { readComparison } from "@/db/queries/comparison";
import { listCountedYears } from "@/db/queries/counted-years";
import { listSessions } from "@/db/queries/organisation";
import { readFromReplica } from "@/db/queries/replica";
import {
  COMPARABLE_FROM,
  type CompareQuery,
  isOverAllYears,
  MOST_COMPARED,
} from "@/domain/statistics/compare";
import { opensBy } from "@/domain/statistics/rows";
import { figuresOfViewer } from "@/domain/statistics/sight";
import type { Viewer } from "@/domain/viewer";

type Props = { viewer: Viewer; query: CompareQuery; thisYear: number; children: ReactNode };

/** What is compared, and the groups side by side; the child asks for another day. */
export async function Comparison({ viewer, query, thisYear, children }: Props) {
  const now = new Date();
  const [t, [rows, years], sessions] = await Promise.all([
    getTranslations("compare"),
    readFromReplica(viewer.congressId, (from) =>
      Promise.all([readComparison(from, viewer, query, now), listCountedYears(from, viewer, now)]),
    ),
    listSessions(db, viewer, { retired: true }),
  ]);
  const { by, names, scope } = query;
  const offered = figuresOfViewer(viewer).filter((name) => opensBy(name, by));
  const overAll = isOverAllYears(by);
  return (
    <>
      <CompareForm query={query} offered={offered} most={MOST_COMPARED} />
      {overAll ? (
        <div className="mb-6">{children}</div>
      ) : (
        <ScopeBar
          path="/dashboard/compare"
          keep={{ by, figures: names.join(",") }}
          {...{ scope, sessions, thisYear, years }}
          asOf={scope.asOf}
        >
          {children}
        </ScopeBar>
      )}
      <p className="mb-3 max-w-prose text-muted text-sm">
        {t(overAll ? "heldBefore" : "heldAll")} {t("few", { n: COMPARABLE_FROM })}
      </p>
      {overAll && <PastYears viewer={viewer} />}
      <CompareTable rows={rows} query={query} />
    </>
  );
}
