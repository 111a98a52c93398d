import { getTranslations } from "next-intl/server";
import { BriefGroup } from "@/components/brief/brief-group";
import { PageHeader } from "@/components/layout/page-header";
import { DayText } from "@/components/ui/day-text";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { readBrief } from "@/db/queries/brief";
import { BRIEF_KIND_NAMES, roomFor } from "@/domain/brief/kinds";
import { dayOf } from "@/domain/day";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("brief");
  return { title: t("title") };
}

export default async function BriefPage() {
  const viewer = await requireViewer("brief.read");
  const now = new Date();
  const [t, rows] = await Promise.all([getTranslations("brief"), readBrief(reads(), viewer, now)]);
  const byKind = BRIEF_KIND_NAMES.map((kind) => rows.filter((row) => row.kind === kind));
  const room = roomFor(byKind.map(({ length }) => length));
  return (
    <>
      <PageHeader
        title={t("title")}
        tags={<DayText day={dayOf(now)} />}
        lead={<span className="print:hidden">{t(viewer.role === "leader" ? "lead" : "leadStaff")}</span>}
        actions={
          <>
            <ExportLinks list="/brief" />
            <PrintButton />
          </>
        }
      />
      {rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <div className="grid gap-6 print:gap-3">
          {BRIEF_KIND_NAMES.map((kind, index) => {
            const [matters, places] = [byKind[index] ?? [], room[index] ?? 0];
            return matters.length > 0 && <BriefGroup key={kind} kind={kind} rows={matters} room={places} />;
          })}
        </div>
      )}
    </>
  );
}
