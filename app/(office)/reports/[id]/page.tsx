import { getTranslations } from "next-intl/server";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { Changes } from "@/components/report/changes";
import { ReportText } from "@/components/report/report-text";
import { ReportStateTag } from "@/components/report/state-tag";
import { buttonClass } from "@/components/ui/button-look";
import { PrintButton } from "@/components/ui/print-button";
import { findReport } from "@/db/queries/report";
import { editionInput } from "@/domain/report/input";
import { reportName } from "@/domain/report/name";
import { showReport } from "@/domain/report/shown";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { changedFigures } from "@/server/report/changed";
import { filledReport } from "@/server/report/filled";
import { reportTeller } from "@/server/report/teller";
import { requireViewer } from "@/server/session";
import { ReportSide } from "./_components/report-side";
import { Standing } from "./_components/standing";

export async function generateMetadata() {
  const t = await getTranslations("report");
  return { title: t("title") };
}

export default async function ReportPage({ params, searchParams }: PageProps<"/reports/[id]">) {
  const viewer = await requireViewer("report.read");
  const [{ id }, { edition }, t] = await Promise.all([params, searchParams, getTranslations("report")]);
  const now = new Date();
  const asked = editionInput.safeParse(edition);
  const detail = await orNotFound(findReport(reads(), viewer, id, now, asked.success ? asked.data : null));
  const [{ blocks }, teller, changed, say] = await Promise.all([
    filledReport(detail, now),
    reportTeller(detail),
    changedFigures(detail, now),
    getTranslations(),
  ]);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/reports" }]}
        tags={
          <>
            <ReportStateTag state={detail.report.state} />
            {detail.report.number && <span lang="zh-CN">{detail.report.number}</span>}
          </>
        }
        title={reportName(detail.report, say)}
        actions={<Downloads id={id} edition={detail.isNewest ? "" : `&edition=${detail.edition}`} />}
      />
      <Standing detail={detail} />
      <PageColumns side={<ReportSide detail={detail} viewer={viewer} />}>
        {changed && <Changes rows={changed} />}
        <div className="rounded-lg border border-line bg-surface p-4 md:p-8 print:border-0 print:p-0">
          <ReportText blocks={showReport(blocks, teller)} />
        </div>
      </PageColumns>
    </>
  );
}

async function Downloads({ id, edition }: { id: string; edition: string }) {
  const t = await getTranslations("report.page");
  return (
    <>
      <a href={`/reports/${id}/file?format=docx${edition}`} className={buttonClass({})} download>
        {t("word")}
      </a>
      <a href={`/reports/${id}/file?format=pdf${edition}`} className={buttonClass({})} download>
        {t("pdf")}
      </a>
      <PrintButton />
    </>
  );
}
