import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/domain/form-state";
import { Badge } from "../ui/badge";
import type { Column } from "../ui/data-table";
import { DataTable } from "../ui/data-table";
import { Spoken } from "../ui/spoken";
import { ResendForm } from "./resend-form";
import type { ShownDelivery } from "./shown-delivery";
import { DeliveryState } from "./state-line";

type Props = { rows: readonly ShownDelivery[]; sendAgain: FormAction; empty: ReactNode };

/** What left the house or is to leave it, with what became of it. */
export function DeliveryTable({ rows, sendAgain, empty }: Props) {
  const t = useTranslations("delivery.list");
  return (
    <DataTable
      caption={t("caption")}
      columns={useColumns(sendAgain)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      shortcuts
    />
  );
}

function useColumns(sendAgain: FormAction): Column<ShownDelivery>[] {
  const t = useTranslations("delivery");
  return [
    {
      key: "to",
      header: t("list.to"),
      phone: "title",
      cell: (row) => (
        <>
          <Spoken as="span" className="font-medium">
            {row.person ?? row.webhook}
          </Spoken>{" "}
          {row.mandatory && <Badge tone="brand">{t("list.mandatory")}</Badge>}
        </>
      ),
    },
    {
      key: "channel",
      header: t("list.channel"),
      cell: ({ channel }) => t(`channels.${channel}`),
      width: "w-40",
    },
    {
      key: "lines",
      header: t("list.lines"),
      cell: ({ lines }) => (lines === 0 ? t("list.test") : t("list.count", { count: lines })),
      width: "w-20",
    },
    { key: "state", header: t("list.state"), cell: (row) => <DeliveryState {...row} /> },
    { key: "seen", header: t("list.seen"), cell: ({ seen }) => t(`list.${seenWord(seen)}`), width: "w-24" },
    {
      key: "action",
      header: t("list.action"),
      cell: (row) => (row.state === "failed" ? <ResendForm row={row} sendAgain={sendAgain} /> : "—"),
      width: "w-32",
    },
  ];
}

const seenWord = (seen: boolean | null) => (seen === null ? "none" : seen ? "yes" : "no");
