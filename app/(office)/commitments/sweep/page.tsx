import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { SweepForm } from "@/components/commitment/sweep-form";
import { SweepStandings } from "@/components/commitment/sweep-standings";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { listSweepStandings, listToSweep } from "@/db/queries/commitment-sweep";
import { sweepYearOn } from "@/domain/commitment/season";
import { dayOf, yearOf } from "@/domain/day";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { requireViewer } from "@/server/session";
import { sweep } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("commitment.sweep");
  return { title: t("title") };
}

export default async function SweepPage({ searchParams }: PageProps<"/commitments/sweep">) {
  const viewer = await requireViewer("commitment.overview");
  const t = await getTranslations("commitment.sweep");
  const now = new Date();
  const today = dayOf(now);
  const season = sweepYearOn(today);
  const done = Number((await searchParams).done);
  // Before October staff still looks at the autumn before.
  const year = season ?? yearOf(today) - 1;
  const sweeps = can(viewer, "commitment.sweep");
  return (
    <>
      {done > 0 && (
        <div role="status" className="mb-4 print:hidden">
          <Notice tone="ok">{t("done", { count: done })}</Notice>
        </div>
      )}
      <PageHeader
        breadcrumb={[{ label: (await getTranslations("commitment"))("title"), href: "/commitments" }]}
        title={t("title")}
        lead={t("lead", { year: String(year) })}
        actions={
          <>
            <ExportLinks list="/commitments/sweep" />
            <PrintButton />
          </>
        }
      />
      {sweeps ? (
        <Own viewer={viewer} season={season} now={now} />
      ) : (
        <SweepStandings rows={await listSweepStandings(db, viewer, year)} year={year} />
      )}
    </>
  );
}

async function Own({ viewer, season, now }: { viewer: Viewer; season: number | null; now: Date }) {
  if (season === null) return <Nothing word="closed" />;
  const lines = await listToSweep(db, viewer, season, now);
  return lines.length === 0 ? <Nothing word="none" /> : <SweepForm lines={lines} action={sweep} />;
}

function Nothing({ word }: { word: "closed" | "none" }) {
  const t = useTranslations("commitment.sweep");
  return (
    <EmptyState
      title={t(word)}
      action={<LinkButton href="/commitments?state=open">{t("toLedger")}</LinkButton>}
    >
      {t(`${word}Hint`)}
    </EmptyState>
  );
}
