import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SubscriptionState } from "@/domain/event-subscription/states";
import { typesOf } from "@/domain/event-subscription/types";
import { type Column, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { MomentText } from "../ui/moment-text";
import { StatusTag } from "../ui/status-tag";
import { type Eyes, SUBSCRIPTION_TONE } from "./shown";
import { useEyes } from "./use-eyes";

/** A subscription as `listEventSubscriptions` reads it. */
type Row = Eyes & {
  id: string;
  name: string;
  shownUrl: string;
  types: readonly string[];
  state: SubscriptionState;
  waiting: number;
  failed: number;
  lastDeliveredAt: Date | null;
};

/** The systems that are told what happens, and whether they are. */
export function SubscriptionTable({ rows, empty }: { rows: readonly Row[]; empty: ReactNode }) {
  const t = useTranslations("eventSubscription.list");
  return (
    <DataTable
      caption={t("caption")}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      shortcuts
    />
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations("eventSubscription");
  const eyes = useEyes();
  return [
    {
      key: "name",
      header: t("list.name"),
      phone: "title",
      cell: ({ id, name }) => (
        <Link href={`/admin/event-subscriptions/${id}`} className="link font-medium">
          {name}
        </Link>
      ),
    },
    {
      key: "url",
      header: t("list.url"),
      cell: ({ shownUrl }) => <span className="wrap-anywhere">{shownUrl}</span>,
    },
    { key: "eyes", header: t("list.eyes"), cell: (row) => eyes(row) },
    {
      key: "types",
      header: t("list.types"),
      cell: ({ types }) => t("oneType", { count: typesOf(types).length }),
      width: "w-28",
    },
    { key: "state", header: t("list.state"), cell: (row) => <State {...row} /> },
    {
      key: "last",
      header: t("list.last"),
      cell: ({ lastDeliveredAt }) =>
        lastDeliveredAt ? <MomentText at={lastDeliveredAt} /> : t("list.never"),
    },
  ];
}

function State({ state, waiting, failed }: Row) {
  const t = useTranslations("eventSubscription");
  const pending = waiting + failed > 0;
  return (
    <div className="grid justify-items-start gap-0.5">
      <StatusTag tone={SUBSCRIPTION_TONE[state]}>{t(`states.${state}`)}</StatusTag>
      <span className="text-muted text-sm">
        {pending ? t("list.pending", { waiting, failed }) : t("list.noPending")}
      </span>
    </div>
  );
}
