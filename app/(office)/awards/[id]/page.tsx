import { getTranslations } from "next-intl/server";
import { AwardStateTag } from "@/components/award/award-state";
import { NominationTable } from "@/components/award/nomination-table";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { Spoken } from "@/components/ui/spoken";
import { type AwardDetail, findAward } from "@/db/queries/award";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { AwardActs } from "./_components/award-acts";

export async function generateMetadata() {
  const t = await getTranslations("award");
  return { title: t("title") };
}

export default async function AwardPage({ params, searchParams }: PageProps<"/awards/[id]">) {
  const viewer = await requireViewer("award.read");
  const [{ id }, { number }] = await Promise.all([params, searchParams]);
  const detail = await orNotFound(findAward(reads(), viewer, id));
  const t = await getTranslations("award");
  const { award, voters } = detail;
  const name = t("name", { year: String(award.year), kind: t(`kinds.${award.kind}`) });
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/awards" }]}
        tags={
          <>
            <AwardStateTag state={award.state} />
            <span>{t("places", { places: award.places })}</span>
            <DayText day={award.publishedOn ?? award.openedOn} />
          </>
        }
        title={name}
        actions={
          <>
            <ExportLinks list="/awards/[id]" id={award.id} />
            {award.state === "published" && <PrintButton />}
          </>
        }
      />
      <div className="grid gap-6">
        {award.state === "voting" && <p>{t("turnout", { count: voters })}</p>}
        <AwardActs detail={detail} viewer={viewer} number={typeof number === "string" ? number : undefined} />
        <Nominations {...detail} />
      </div>
    </>
  );
}

async function Nominations({ award, nominations }: AwardDetail) {
  const t = await getTranslations("award");
  if (nominations.length === 0)
    return <EmptyState title={t("noNominations")}>{t("noNominationsText")}</EmptyState>;
  const byVotes = nominations.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
  const listed = byVotes.filter(({ commendedOn }) => commendedOn !== null);
  const others = byVotes.filter(({ commendedOn }) => commendedOn === null);
  return (
    <>
      {listed.length > 0 && (
        <Card title={t("list")}>
          <NominationTable caption={t("list")} kind={award.kind} rows={listed} />
          {award.tieNote && (
            <Spoken as="p" className="mt-2 text-muted">
              {t("tieNote", { note: award.tieNote })}
            </Spoken>
          )}
        </Card>
      )}
      {others.length > 0 && (
        <Card title={t(listed.length > 0 ? "notListed" : "nominations")}>
          <NominationTable caption={t("nominations")} kind={award.kind} rows={others} />
        </Card>
      )}
    </>
  );
}
