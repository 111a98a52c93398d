import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ClockList } from "@/components/suggestion/clock-list";
import { StateTag } from "@/components/suggestion/state-tag";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { listClocks } from "@/db/queries/clock";
import { findOwnSuggestion } from "@/db/queries/own";
import { dayOf } from "@/domain/day";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("filing.filed"))("title") };
}

export default async function FiledPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("suggestion.write");
  const [t, { id }] = await Promise.all([getTranslations("filing.filed"), params]);
  const suggestion = await orNotFound(findOwnSuggestion(reads(), viewer, idOrNotFound(id)));
  const { state, title, period } = suggestion;
  if (state !== "submitted" && state !== "delegation_check") redirect(`/suggestions/${id}/edit`);
  const now = new Date();
  const clocks = await listClocks(reads(), viewer, id, now);
  const where = state === "delegation_check" ? "delegation" : period === "session" ? "secretariat" : "office";
  return (
    <>
      <PageHeader title={title} tags={<StateTag state={state} />} />
      <div className="grid max-w-prose gap-6">
        <div role="status">
          <Notice tone="ok" title={t("title")}>
            {t(where)}
          </Notice>
        </div>
        <ClockList clocks={clocks.filter(({ stoppedOn }) => stoppedOn === null)} today={dayOf(now)} />
        <Next />
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`/suggestions/${id}`}>{t("open")}</LinkButton>
          <LinkButton href="/suggestions/new">{t("another")}</LinkButton>
          <LinkButton href="/" look="quiet">
            {t("tasks")}
          </LinkButton>
        </div>
      </div>
    </>
  );
}

const STEPS = ["review", "assign", "contact", "reply", "rate"] as const;

function Next() {
  const t = useTranslations("filing.filed");
  return (
    <Card title={t("next")}>
      <ol className="grid list-decimal gap-2 ps-6 marker:font-semibold">
        {STEPS.map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
    </Card>
  );
}
