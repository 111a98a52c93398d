import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { ReportDetail } from "@/db/queries/report";

/** What a reader has to know before he quotes from a report: as of when, which edition, whether it still stands. */
export async function Standing({ detail }: { detail: ReportDetail }) {
  const t = await getTranslations("report.page");
  const { report, frozen, isNewest, edition } = detail;
  return (
    <div className="mb-4 grid gap-3">
      <p className="text-muted">
        {frozen ? t("asOf", { at: new Date(frozen.asOf), seq: frozen.seq }) : t("live")}
      </p>
      {!isNewest && (
        <Notice tone="warn" action={<Link href={`/reports/${report.id}`}>{t("newest")}</Link>}>
          {t("old", { edition })}
        </Notice>
      )}
      {report.supersededBy && (
        <Notice tone="warn" action={<Link href={`/reports/${report.supersededBy}`}>{t("seeNewer")}</Link>}>
          {t("supersededBy")}
        </Notice>
      )}
      {report.withdrawal && <Notice tone="danger">{t("withdrawn", { note: report.withdrawal })}</Notice>}
    </div>
  );
}
