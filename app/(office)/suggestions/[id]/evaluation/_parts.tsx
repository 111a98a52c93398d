import { useTranslations } from "next-intl";
import { Attachments } from "@/components/attachment/attachments";
import { MeetingForm } from "@/components/evaluation/meeting-form";
import { PanelForm } from "@/components/evaluation/panel-form";
import { MoveForm } from "@/components/suggestion/move-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { EvaluationDetail } from "@/db/queries/evaluation";
import type { ExpertRow } from "@/db/queries/expert";
import { PANEL_SIZE } from "@/domain/evaluation/workflow";
import type { CaseOffer } from "@/domain/suggestion/acts";
import { arrange, call, evaluate, hold, removeFile } from "./actions";

/** No panel yet: staff calls one, everybody else is told so. */
export function CallPart({ id, experts, may }: { id: string; experts: readonly ExpertRow[]; may: boolean }) {
  const t = useTranslations("evaluation");
  if (!may) return <EmptyState title={t("notCalled")}>{t("notCalledHint")}</EmptyState>;
  if (experts.length < PANEL_SIZE)
    return (
      <EmptyState
        title={t("noExperts")}
        action={
          <LinkButton href="/experts" look="primary">
            {t("toPool")}
          </LinkButton>
        }
      />
    );
  return (
    <Card title={t("call")}>
      <PanelForm action={call} hidden={{ id }} experts={experts} />
    </Card>
  );
}

type Props = { evaluation: EvaluationDetail; experts: readonly ExpertRow[] };

/** What staff does to a panel: arrange it anew, and record its meeting. */
export function ActPart({ evaluation, experts }: Props) {
  const t = useTranslations("evaluation");
  const refusal = useTranslations("refusal");
  const { suggestionId: id, version, panel, offers, state } = evaluation;
  const holding = offers.find(({ name }) => name === "hold");
  const arranging = offers.some(({ name }) => name === "arrange");
  const now = { expertIds: panel.map(({ expertId }) => expertId), ...evaluation };
  const corrects = state !== "panel";
  const form = (
    <MeetingForm key={version} action={hold} seen={{ id, version }} {...evaluation} corrects={corrects} />
  );
  return (
    <>
      {holding && (
        <Card title={t("meeting")}>
          {holding.verdict.kind === "refused" ? (
            <Button because={refusal(holding.verdict.because.key)}>{t("hold")}</Button>
          ) : corrects ? (
            <Disclosure summary={t("correct")}>{form}</Disclosure>
          ) : (
            form
          )}
        </Card>
      )}
      {arranging && (
        <Card>
          <Disclosure summary={t("arrange")}>
            <PanelForm key={version} action={arrange} hidden={{ id, version }} experts={experts} now={now} />
          </Disclosure>
        </Card>
      )}
    </>
  );
}

/** The opinion, as the case's own move; it needs the meeting. */
export function OpinionPart({ offer, seen }: { offer: CaseOffer; seen: { id: string; version: number } }) {
  const t = useTranslations("evaluation");
  return (
    <Card title={t("opinion")}>
      <div className="grid gap-3">
        <p className="text-muted text-sm">{t("opinionHint")}</p>
        <MoveForm noun="suggestion" offer={offer} action={evaluate} seen={seen} look="primary" />
      </div>
    </Card>
  );
}

/** Papers of the evaluation; staff adds them while the case is evaluated. */
export function FilesPart({ evaluation, writes }: { evaluation: EvaluationDetail; writes: boolean }) {
  const t = useTranslations("evaluation");
  const { suggestionId, id: subjectId, files } = evaluation;
  if (files.length === 0 && !writes) return null;
  const write = {
    suggestionId,
    assignmentId: null,
    purpose: "evaluation" as const,
    subjectId,
    next: `/suggestions/${suggestionId}/evaluation`,
    detach: removeFile,
  };
  return (
    <Card title={t("files")}>
      <Attachments files={files} write={writes ? write : undefined} />
    </Card>
  );
}
