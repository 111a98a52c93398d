import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { DueDate } from "@/components/clock/due-date";
import { WhyDate } from "@/components/clock/why-date";
import { PageHeader } from "@/components/layout/page-header";
import { buttonClass } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Spoken } from "@/components/ui/spoken";
import { Changes } from "@/components/year-report/changes";
import { FigureBoard } from "@/components/year-report/figure-board";
import { ReportText } from "@/components/year-report/report-text";
import { YearReportStateTag } from "@/components/year-report/state-tag";
import { findYearReport, type YearReportDetail } from "@/db/queries/year-report";
import { localName } from "@/domain/local-name";
import { isSubmitted } from "@/domain/year-report/states";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { ReportActs } from "./_components/report-acts";
import { ReportRows } from "./_components/report-rows";

export async function generateMetadata() {
  const t = await getTranslations("yearReport");
  return { title: t("title") };
}

export default async function YearReportPage({ params }: PageProps<"/year-reports/[id]">) {
  const viewer = await requireViewer("yearReport.read");
  const id = idOrNotFound((await params).id);
  const detail = await orNotFound(findYearReport(reads(), viewer, id, new Date()));
  const { report, text, rows } = detail;
  const writing = detail.offers.some(({ name }) => name === "save");
  const t = await getTranslations("yearReport");
  return (
    <>
      <Head detail={detail} />
      <div className="grid gap-6">
        {report.backNote && !isSubmitted(report.state) && text && (
          <Notice title={t("back")}>
            <Spoken as="p" className="whitespace-pre-line">
              {report.backNote}
            </Spoken>
          </Notice>
        )}
        <Changes changes={detail.changes} />
        {writing && <ReportActs detail={detail} viewer={viewer} />}
        {!writing && (
          <Card title={t("text")}>
            {text ? <ReportText text={text} /> : <p className="text-muted">{t("notYetRead")}</p>}
          </Card>
        )}
        {!writing && <ReportActs detail={detail} viewer={viewer} />}
        <Figures detail={detail} />
        <ReportRows rows={rows} today={detail.due.today} />
      </div>
    </>
  );
}

async function Head({ detail }: { detail: YearReportDetail }) {
  const [t, locale] = await Promise.all([getTranslations("yearReport"), getLocale()]);
  const { report, unit, due, names, text } = detail;
  const people = [
    ["writtenBy", report.writtenBy],
    ["signedBy", report.signedBy],
    ["receivedBy", report.receivedBy],
  ] as const;
  return (
    <PageHeader
      breadcrumb={[{ label: t("title"), href: `/year-reports?year=${report.year}` }]}
      title={`${localName(unit, locale)}\u00a0· ${t("name", { year: String(report.year) })}`}
      tags={
        <>
          <YearReportStateTag state={report.state} />
          <DueDate {...due} />
        </>
      }
      lead={
        <>
          <WhyDate
            clock="unitReport"
            steps={report.dueSteps}
            dueOn={report.dueOn}
            provisional={report.dueProvisional}
          />
          <Spoken as="p" className="text-muted">
            {people
              .flatMap(([word, id]) => {
                const name = names.get(id ?? "");
                return name ? [t(word, { name })] : [];
              })
              .join(" · ")}
          </Spoken>
        </>
      }
      actions={
        text &&
        (["docx", "pdf"] as const).map((format) => (
          <a
            key={format}
            href={`/year-reports/${report.id}/file?format=${format}`}
            className={buttonClass({})}
            download
          >
            {t(format)}
          </a>
        ))
      }
    />
  );
}

async function Figures({ detail: { report, unit, frozen, figures } }: { detail: YearReportDetail }) {
  const [t, format] = await Promise.all([getTranslations("yearReport"), getFormatter()]);
  return (
    <Card title={t("figures")}>
      <p className="mb-4 text-muted">
        {frozen && report.submittedAt
          ? t("figuresFrozen", { at: format.dateTime(report.submittedAt, "moment") })
          : t("figuresNow")}
      </p>
      <FigureBoard figures={frozen ?? figures} unitId={unit.id} year={report.year} />
    </Card>
  );
}
