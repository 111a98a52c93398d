import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DueDate } from "@/components/clock/due-date";
import { CommitmentDays } from "@/components/commitment/commitment-days";
import { CommitmentFacts } from "@/components/commitment/commitment-facts";
import { CommitmentSide } from "@/components/commitment/commitment-side";
import { CommitmentHistory } from "@/components/commitment/history";
import { CommitmentStateTag } from "@/components/commitment/state-tag";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { commitmentOffers, findCommitment, listCommitmentEvents } from "@/db/queries/commitment-detail";
import { dayOf } from "@/domain/day";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { Evidence } from "./_components/evidence";
import { cancel, changeDate, close, explain, progress, rate, reportKept, urge } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("commitment");
  return { title: t("section") };
}

export default async function CommitmentPage({ params, searchParams }: PageProps<"/commitments/[id]">) {
  const viewer = await requireViewer("commitment.read");
  const [{ id }, { done }, t] = await Promise.all([params, searchParams, getTranslations("commitment")]);
  const now = new Date();
  const line = await orNotFound(findCommitment(reads(), viewer, id, now));
  const [{ subject, offers, ratingDueOn }, events] = await Promise.all([
    commitmentOffers(reads(), viewer, line, now),
    listCommitmentEvents(reads(), viewer, line),
  ]);
  const side = {
    offers,
    actions: ACTIONS,
    seen: { id: line.id, version: line.version },
    today: dayOf(now),
    disputed: subject.disputed,
  };
  return (
    <>
      {typeof done === "string" && t.has(`done.${done}`) && (
        <div role="status" className="mb-4 print:hidden">
          <Notice tone="ok">{t(`done.${done}`)}</Notice>
        </div>
      )}
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/commitments" }]}
        tags={<CommitmentStateTag of={line} today={dayOf(now)} />}
        title={line.text}
        lead={line.due && <DueDate {...line.due} />}
        actions={<PrintButton />}
      />
      <PageColumns sideFirst side={<CommitmentSide {...side} />}>
        <Card title={t("facts.title")}>
          <CommitmentFacts of={line} ratingDueOn={ratingDueOn} />
        </Card>
        <Card title={t("days.title")}>
          <CommitmentDays firstDueOn={line.firstDueOn} dueOn={line.dueOn} events={events} />
        </Card>
        <Evidence line={line} viewer={viewer} writes={offers.some(({ name }) => name === "fulfil")} />
        <Card title={t("history.title")}>
          <CommitmentHistory events={events} />
        </Card>
      </PageColumns>
    </>
  );
}

const ACTIONS = {
  noteProgress: progress,
  fulfil: reportKept,
  change: changeDate,
  cancel,
  explain,
  urge,
  rate,
  closeUnrated: close,
};
