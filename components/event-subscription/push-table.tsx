import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { type Column, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { MomentText } from "../ui/moment-text";
import { SubmitButton } from "../ui/submit-button";
import { PushStateLine } from "./push-state";
import type { ShownPush } from "./shown";
import { useEventWord } from "./use-event-word";

type Props = {
  subscription: { id: string; isPaused: boolean; isRetired: boolean };
  rows: readonly ShownPush[];
  replay: FormAction;
  empty: ReactNode;
};

/** What a subscription was told, with what became of it. */
export function PushTable({ subscription, rows, replay, empty }: Props) {
  const t = useTranslations("eventSubscription.log");
  return (
    <DataTable
      caption={t("caption")}
      columns={useColumns(subscription, replay)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      shortcuts
    />
  );
}

function useColumns({ isPaused, isRetired }: Props["subscription"], replay: FormAction): Column<ShownPush>[] {
  const t = useTranslations("eventSubscription");
  const word = useEventWord();
  return [
    {
      key: "event",
      header: t("log.event"),
      phone: "title",
      cell: ({ id, type }) => (
        <Link href={`/admin/event-subscriptions/pushes/${id}`} className="link font-medium">
          {word(type)}
        </Link>
      ),
    },
    {
      key: "number",
      header: t("log.number"),
      cell: ({ number }) => number ?? "—",
      width: "w-16",
      align: "end",
    },
    { key: "case", header: t("log.case"), cell: ({ caseNumber }) => caseNumber ?? "—", width: "w-28" },
    { key: "at", header: t("log.at"), cell: ({ createdAt }) => <MomentText at={createdAt} />, width: "w-56" },
    {
      key: "state",
      header: t("log.state"),
      cell: (row) => (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <PushStateLine push={row} isPaused={isPaused} />
          {row.state === "failed" && !isPaused && !isRetired && <ReplayForm {...row} replay={replay} />}
        </div>
      ),
      width: "w-80",
    },
  ];
}

function ReplayForm({ id, type, replay }: ShownPush & { replay: FormAction }) {
  const t = useTranslations("eventSubscription.push");
  const word = useEventWord();
  return (
    <ActionForm action={replay} hidden={{ id }} className="grid justify-items-start gap-2">
      <SubmitButton look="secondary" size="small">
        {t("replay")}
        <span className="sr-only"> {word(type)}</span>
      </SubmitButton>
    </ActionForm>
  );
}
