import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageColumns } from "@/components/layout/page-columns";
import { readCase } from "@/db/queries/case";
import { firstDay } from "@/db/queries/history";
import { findSuggestion } from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { readAsOf } from "@/domain/history/as-of";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { CaseHead } from "./_components/case-head";
import { KeyMark } from "./_components/case-key";
import { CaseMain } from "./_components/case-main";
import { CaseMarks } from "./_components/case-marks";
import { CaseSide } from "./_components/case-side";
import { DoneNotice } from "./_components/done-notice";
import { PastPage } from "./_components/past-page";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [viewer, { id }, { asOf }, t] = await Promise.all([
    requireViewer("suggestion.read"),
    params,
    searchParams,
    getTranslations(),
  ]);
  const { title } = await orNotFound(findSuggestion(reads(), viewer, id));
  // What it is called today may not be what it was called then.
  if (asOf) return { title: t("history.label") };
  return { title: title || t("list.untitled") };
}

export default async function SuggestionPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("suggestion.read");
  const [{ id }, { done, asOf: asked }] = await Promise.all([params, searchParams]);
  const now = new Date();
  if (asked) {
    const since = await firstDay(reads(), viewer);
    const asOf = readAsOf(asked, since, now);
    if (asOf.kind !== "today") return <PastPage id={id} viewer={viewer} asOf={asOf} since={since} />;
  }
  const story = await orNotFound(readCase(reads(), viewer, id, now));
  const today = dayOf(now);
  return (
    <>
      <DoneNotice word={done} />
      <CaseHead
        story={story}
        today={today}
        marks={
          <>
            <KeyMark id={id} viewer={viewer} />
            <CaseMarks id={id} viewer={viewer} now={now} />
          </>
        }
      />
      <PageColumns sideFirst side={<CaseSide story={story} viewer={viewer} />}>
        <CaseMain story={story} viewer={viewer} today={today} />
      </PageColumns>
    </>
  );
}
