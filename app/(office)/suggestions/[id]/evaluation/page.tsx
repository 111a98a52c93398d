import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PanelView } from "@/components/evaluation/panel-view";
import { PageHeader } from "@/components/layout/page-header";
import { Prose } from "@/components/suggestion/prose";
import { StateTag } from "@/components/suggestion/state-tag";
import { Card } from "@/components/ui/card";
import { findEvaluation } from "@/db/queries/evaluation";
import { listExperts } from "@/db/queries/expert";
import { findSuggestion, suggestionOffers } from "@/db/queries/suggestion";
import { can } from "@/domain/permissions";
import { caseNumber } from "@/domain/suggestion/number";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { ActPart, CallPart, FilesPart, OpinionPart } from "./_parts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("evaluation");
  return { title: t("title") };
}

export default async function EvaluationPage({ params }: Props) {
  const viewer = await requireViewer("evaluation.read");
  const { id } = await params;
  const now = new Date();
  const suggestion = await orNotFound(findSuggestion(reads(), viewer, id));
  const evaluation = await findEvaluation(reads(), viewer, id, now);
  if (!evaluation && suggestion.state !== "evaluating") notFound();
  const writes = can(viewer, "evaluation.write");
  const [t, experts, { offers }] = await Promise.all([
    getTranslations("evaluation"),
    writes ? listExperts(reads(), viewer) : [],
    suggestionOffers(reads(), viewer, suggestion, now),
  ]);
  const opinion = offers.find(({ name }) => name === "evaluate");
  const open = writes && suggestion.state === "evaluating";
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: suggestion.title, href: `/suggestions/${id}` }]}
        tags={
          <>
            <StateTag state={suggestion.state} />
            <span className="font-semibold tabular-nums">{caseNumber(suggestion)}</span>
          </>
        }
        title={t("title")}
        lead={t("lead")}
      />
      <div className="wrap-anywhere grid max-w-3xl gap-6">
        {!evaluation && <CallPart id={id} experts={experts} may={open} />}
        {evaluation && (
          <>
            <Card title={t("panel")}>
              <PanelView of={evaluation} />
            </Card>
            {open && <ActPart evaluation={evaluation} experts={experts} />}
            {evaluation.opinion && (
              <Card title={t("opinion")}>
                <Prose>{evaluation.opinion}</Prose>
              </Card>
            )}
            {opinion && <OpinionPart offer={opinion} seen={{ id, version: suggestion.version }} />}
            <FilesPart evaluation={evaluation} writes={open} />
          </>
        )}
      </div>
    </>
  );
}
