import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { FigureTable } from "@/components/report/figure-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Pagination } from "@/components/ui/pagination";
import { Stat, StatRow } from "@/components/ui/stat";
import { PAGE_ROWS, pagesOf, readPage } from "@/domain/page";
import { figureQuery } from "@/domain/report/figure";
import { reportName } from "@/domain/report/name";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { type FigureRows, figureRows } from "@/server/report/figure-rows";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("report");
  return { title: t("title") };
}

export default async function FigureRowsPage({ params, searchParams }: PageProps<"/reports/[id]/rows">) {
  const viewer = await requireViewer("report.read");
  const [{ id }, asked, say, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations(),
    getLocale(),
  ]);
  const figure = await orNotFound(figureRows(reads(), { viewer, id, asked, now: new Date() }, say, locale));
  const { detail, ref, label, definition, group, rows, hidden } = figure;
  const t = await getTranslations("report.rows");
  const title = group === null ? t("title", { name: label }) : t("of", { name: label, group });
  const edition = detail.isNewest ? "" : `?edition=${detail.edition}`;
  const page = Math.min(readPage(asked.page), pagesOf(rows.length));
  const shown = rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  const query = `${figureQuery(ref)}${edition.replace("?", "&")}`;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: reportName(detail.report, say), href: `/reports/${id}${edition}` }]}
        title={title}
        lead={definition}
        actions={<ExportLinks list="/reports/[id]/rows" id={id} query={query} />}
      />
      <div className="grid gap-4">
        <Then figure={figure} />
        {rows.length === 0 ? (
          <EmptyState title={t("none")} />
        ) : (
          <FigureTable rows={shown} caption={title} frozen={detail.frozen !== null} />
        )}
        <Pagination
          page={page}
          pages={pagesOf(rows.length)}
          total={rows.length}
          hrefOf={(page) => `/reports/${id}/rows?${query}&page=${page}`}
        />
        {hidden > 0 && <p className="text-muted">{t("hidden", { count: hidden })}</p>}
      </div>
    </>
  );
}

/** The frozen number beside the number of now. */
async function Then({ figure: { detail, was, is, rows } }: { figure: FigureRows }) {
  const t = await getTranslations("report.changes");
  const words = await getTranslations("report.rows");
  if (!detail.frozen) return null;
  if (was === null) return <p>{words("unknown")}</p>;
  const changed = rows.some(({ standing }) => standing !== "kept");
  return (
    <>
      <StatRow>
        <Stat label={t("then")} value={was} />
        <Stat label={t("now")} value={is ?? "—"} />
      </StatRow>
      {!changed && was === is && <p className="text-muted">{words("unchanged")}</p>}
    </>
  );
}
