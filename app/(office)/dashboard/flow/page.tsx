import { getTranslations } from "next-intl/server";
import { AsOfBanner } from "@/components/history/as-of-banner";
import { AsOfForm } from "@/components/history/as-of-form";
import { PageHeader } from "@/components/layout/page-header";
import { FigureTabs } from "@/components/statistics/figure-tabs";
import { IgnoredScope } from "@/components/statistics/ignored-scope";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { listCountedYears } from "@/db/queries/counted-years";
import { readFlow } from "@/db/queries/flow";
import { listSessions } from "@/db/queries/organisation";
import { readFromReplica } from "@/db/queries/replica";
import { HEATS } from "@/domain/statistics/flow";
import { ignoredScope, readScope, scopeQuery } from "@/domain/statistics/scope";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { NoSuchDay } from "../_components/no-such-day";
import { pastDayOf } from "../_components/past-day";
import { FlowOfScope } from "./_components/flow-of-scope";

export async function generateMetadata() {
  const t = await getTranslations("flow");
  return { title: t("title") };
}

export default async function FlowPage({ searchParams }: PageProps<"/dashboard/flow">) {
  const viewer = await requireViewer("statistics.handling");
  const [address, t] = await Promise.all([searchParams, getTranslations("flow")]);
  const [{ asOf, since, day, thisYear }, sessions] = await Promise.all([
    pastDayOf(viewer, address.asOf, new Date()),
    listSessions(reads(), viewer, { retired: true }),
  ]);
  const scope = readScope(address, thisYear);
  const today = `/dashboard/flow?${scopeQuery(scope)}`;
  const form = <AsOfForm action="/dashboard/flow" day={day} keep={scopeQuery(scope)} />;
  if (asOf.kind === "fault")
    return (
      <NoSuchDay title={t("title")} lead={t("lead")} because={asOf.because} since={since} today={today}>
        {form}
      </NoSuchDay>
    );
  const counted = { ...scope, ...(day && { asOf: day }) };
  const heat = HEATS.find((each) => each === address.heat) ?? "filed";
  const [flow, years] = await readFromReplica(viewer.congressId, (from) =>
    Promise.all([
      readFlow(from, viewer, counted, heat, new Date()),
      listCountedYears(from, viewer, new Date()),
    ]),
  );
  const query = scopeQuery(counted);
  const works = typeof address.works === "string" ? address.works : null;
  const saved = works === null ? query : `${query}&works=${works}`;
  const actions = (
    <>
      {day === undefined && <ExportLinks list="/dashboard/flow" query={saved} />}
      <PrintButton />
    </>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={actions} />
      <FigureTabs viewer={viewer} current="flow" scope={query} />
      <IgnoredScope names={ignoredScope(address)} year={scope.year} />
      {day && <AsOfBanner day={day} today={today} />}
      <ScopeBar path="/dashboard/flow" {...{ scope, sessions, thisYear, years }} asOf={day}>
        {form}
      </ScopeBar>
      <FlowOfScope viewer={viewer} scope={counted} {...{ flow, heat }} works={works} />
    </>
  );
}
