import { getTranslations } from "next-intl/server";
import { FreezeForm, IssueForm, WithdrawForm } from "@/components/report/act-forms";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { MomentText } from "@/components/ui/moment-text";
import { Spoken } from "@/components/ui/spoken";
import { Timeline } from "@/components/ui/timeline";
import { listReportEvents, type ReportDetail } from "@/db/queries/report";
import { dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { freeze, issue, withdraw } from "../../actions";

type Props = { detail: ReportDetail; viewer: Viewer };

/** What this viewer may do with a report now, its editions, and what happened to it. */
export async function ReportSide({ detail, viewer }: Props) {
  const [t, said] = await Promise.all([getTranslations("report"), getTranslations("event")]);
  const events = await listReportEvents(reads(), viewer, detail.report.id);
  const items = events.map(({ seq, at, name, note, by }) => ({
    id: String(seq),
    title: said(name),
    at: <MomentText at={at} />,
    by,
    children: note,
  }));
  return (
    <div className="grid gap-4 print:hidden">
      {detail.offers.length > 0 && (
        <Card title={t("page.act")}>
          <Acts detail={detail} />
        </Card>
      )}
      {detail.editions.length > 0 && (
        <Card title={t("page.editions")}>
          <Editions detail={detail} />
        </Card>
      )}
      <Card title={t("page.history")}>
        <Timeline items={items} />
      </Card>
    </div>
  );
}

async function Acts({ detail: { report, offers } }: { detail: ReportDetail }) {
  const [t, refusal] = await Promise.all([getTranslations("report"), getTranslations("refusal")]);
  const seen = { id: report.id, version: report.version };
  return (
    <div className="grid gap-6">
      {offers.map(({ name, verdict }) => {
        if (verdict.kind === "refused")
          return (
            <div key={name}>
              <Button because={refusal(verdict.because.key)}>{t(`transitions.${name}`)}</Button>
            </div>
          );
        if (name === "edit")
          return (
            <div key={name}>
              <LinkButton href={`/reports/${report.id}/edit`}>{t("transitions.edit")}</LinkButton>
            </div>
          );
        if (name === "issue")
          return <IssueForm key={name} action={issue} seen={seen} today={dayOf(new Date())} />;
        if (name === "withdraw") return <WithdrawForm key={name} action={withdraw} seen={seen} />;
        return name === "supersede" ? null : (
          <FreezeForm key={name} action={freeze} seen={seen} again={name === "refreeze"} />
        );
      })}
    </div>
  );
}

async function Editions({ detail: { report, editions, edition: shown } }: { detail: ReportDetail }) {
  const t = await getTranslations("report.page");
  return (
    <ul className="grid gap-2">
      {editions.map(({ edition, frozenAt, frozenBy }) => (
        <li key={edition}>
          <Link
            href={`/reports/${report.id}?edition=${edition}`}
            aria-current={edition === shown ? "page" : undefined}
            className="link aria-[current]:font-semibold"
          >
            {t("edition", { edition })}
          </Link>
          <Spoken as="span" className="block text-muted text-sm">
            {t("editionBy", { name: frozenBy, at: frozenAt })}
          </Spoken>
        </li>
      ))}
    </ul>
  );
}
