import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { useReason } from "../delivery/use-reason";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { DescriptionList } from "../ui/description-list";
import { MomentText } from "../ui/moment-text";
import { SubmitButton } from "../ui/submit-button";
import { PushStateLine } from "./push-state";
import type { ShownPush } from "./shown";
import { useEventWord } from "./use-event-word";

type Try = {
  id: string;
  at: Date;
  tookMs: number;
  status: number | null;
  error: string | null;
  answer: string | null;
};
type Push = Omit<ShownPush, "caseNumber"> & { body: string; tries: readonly Try[] };

/** One push: where it stands, what is sent, and what came of each try. */
export function PushView({ push, isPaused }: { push: Push; isPaused: boolean }) {
  const t = useTranslations("eventSubscription.push");
  const word = useEventWord();
  const { id, type, number, createdAt, settledAt, body, tries } = push;
  return (
    <>
      <Card>
        <DescriptionList
          items={[
            { term: t("state"), details: <PushStateLine push={push} isPaused={isPaused} /> },
            { term: t("event"), details: word(type) },
            { term: t("type"), details: <code className="wrap-anywhere">{type}</code> },
            { term: t("number"), details: number },
            { term: t("id"), details: <code className="wrap-anywhere">{id}</code> },
            { term: t("createdAt"), details: <MomentText at={createdAt} /> },
            { term: t("settledAt"), details: settledAt && <MomentText at={settledAt} /> },
          ]}
        />
      </Card>
      <Card title={t("tries")}>
        {tries.length === 0 ? <p>{t("noTries")}</p> : <TryTable tries={tries} />}
      </Card>
      <Card title={t("body")}>
        <pre className="wrap-anywhere whitespace-pre-wrap text-sm">
          {JSON.stringify(JSON.parse(body), null, 2)}
        </pre>
      </Card>
    </>
  );
}

function TryTable({ tries }: { tries: readonly Try[] }) {
  const t = useTranslations("eventSubscription.push");
  const reason = useReason();
  return (
    <DataTable
      caption={t("triesCaption")}
      rows={tries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          header: t("at"),
          phone: "title",
          cell: ({ at }) => <MomentText at={at} />,
          width: "w-48",
        },
        {
          key: "result",
          header: t("result"),
          cell: ({ status, error }) =>
            error === null ? (
              t("taken", { status: status ?? 200 })
            ) : (
              <span className="text-danger">{reason(error)}</span>
            ),
        },
        { key: "took", header: t("took"), cell: ({ tookMs }) => t("ms", { ms: tookMs }), width: "w-28" },
        {
          key: "answer",
          header: t("answer"),
          cell: ({ answer }) =>
            answer === null ? t("noAnswer") : <span className="wrap-anywhere text-sm">{answer}</span>,
        },
      ]}
    />
  );
}

/** Sends a settled push once more. */
export function ReplayCard({ id, replay }: { id: string; replay: FormAction }) {
  const t = useTranslations("eventSubscription.push");
  return (
    <Card title={t("replay")}>
      <ActionForm
        action={replay}
        hidden={{ id }}
        className="grid justify-items-start gap-3"
        label={t("replay")}
      >
        <p className="text-muted text-sm">{t("replayText")}</p>
        <SubmitButton look="secondary">{t("replay")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
