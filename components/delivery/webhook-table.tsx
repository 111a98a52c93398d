import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Channel } from "@/domain/delivery/channels";
import type { FormAction } from "@/domain/form-state";
import { useNamed } from "../organisation/use-named";
import { ActionForm } from "../ui/action-form";
import { type Column, DataTable } from "../ui/data-table";
import { useDayWords } from "../ui/day-text";
import { Disclosure } from "../ui/disclosure";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";

/** A webhook as `listWebhooks` reads it. */
export type ShownWebhook = {
  id: string;
  name: string;
  channel: Channel;
  shownUrl: string;
  unit: string | null;
  unitEn: string | null;
  retiredOn: string | null;
};

type Acts = { test: FormAction; retire: FormAction };

/** The webhooks with their tests; a retired one stays in the list. */
export function WebhookTable({
  rows,
  empty,
  ...acts
}: { rows: readonly ShownWebhook[]; empty: ReactNode } & Acts) {
  const t = useTranslations("delivery.webhook");
  return (
    <DataTable
      caption={t("title")}
      columns={useColumns(acts)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function useColumns(acts: Acts): Column<ShownWebhook>[] {
  const t = useTranslations("delivery");
  const named = useNamed();
  return [
    {
      key: "name",
      header: t("webhook.name"),
      phone: "title",
      cell: ({ name }) => (
        <Spoken as="span" className="font-medium">
          {name}
        </Spoken>
      ),
    },
    { key: "channel", header: t("webhook.channel"), cell: ({ channel }) => t(`channels.${channel}`) },
    {
      key: "url",
      header: t("webhook.url"),
      cell: ({ shownUrl }) => <span className="wrap-anywhere">{shownUrl}</span>,
    },
    {
      key: "unit",
      header: t("webhook.unit"),
      cell: ({ unit, unitEn }) =>
        unit === null ? t("webhook.unitAll") : named({ name: unit, nameEn: unitEn ?? unit }),
    },
    {
      key: "action",
      header: t("webhook.action"),
      cell: (row) =>
        row.retiredOn === null ? <Actions row={row} {...acts} /> : <Retired day={row.retiredOn} />,
      width: "w-56",
    },
  ];
}

function Retired({ day }: { day: string }) {
  const t = useTranslations("delivery.webhook");
  const words = useDayWords();
  return <span className="text-muted">{t("retiredOn", { day: words(day) })}</span>;
}

function Actions({ row: { id, name }, test, retire }: { row: ShownWebhook } & Acts) {
  const t = useTranslations("delivery.webhook");
  const about = (
    <Spoken as="span" className="sr-only">
      {t("about", { name })}
    </Spoken>
  );
  return (
    <div className="grid justify-items-start gap-2">
      <ActionForm action={test} hidden={{ id }} className="grid justify-items-start gap-2">
        <SubmitButton look="secondary" size="small">
          {t("test")}
          {about}
        </SubmitButton>
      </ActionForm>
      <Disclosure quiet summary={t("retire")}>
        <ActionForm action={retire} hidden={{ id }} className="grid justify-items-start gap-2">
          <p>{t("retireText")}</p>
          <SubmitButton look="danger" size="small">
            {t("retire")}
            {about}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
