import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeliveryFilters } from "@/components/delivery/delivery-filters";
import { DeliveryTable } from "@/components/delivery/delivery-table";
import { UnseenTable } from "@/components/delivery/unseen-table";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { db } from "@/db/client";
import { settingsOf } from "@/db/queries/congress";
import { countDeliveries, countUnseen, listDeliveries, listUnseen, PAGE_SIZE } from "@/db/queries/delivery";
import { type DeliveryFilter, deliveriesHref, deliveryFilter } from "@/domain/delivery/filter";
import type { Viewer } from "@/domain/viewer";
import { hasMail } from "@/server/delivery/transport";
import { requireViewer } from "@/server/session";
import { sendAgain } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delivery");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeliveriesPage({ searchParams }: Props) {
  const viewer = await requireViewer("delivery.write");
  const filter = deliveryFilter.parse(await searchParams);
  const [t, counts, unseen] = await Promise.all([
    getTranslations("delivery"),
    countDeliveries(db, viewer),
    countUnseen(db, viewer, new Date()),
  ]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isUnseen = filter.view === "unseen";
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <ExportLinks list="/deliveries" query={deliveriesHref({ ...filter, page: 1 }).split("?")[1]} />
        }
      />
      <div className="grid gap-4">
        {!hasMail() && <Notice>{t("mailOff")}</Notice>}
        <Tabs
          label={t("views")}
          items={[
            { label: t("sent"), href: "/deliveries", current: !isUnseen, count: total },
            { label: t("unseen"), href: "/deliveries?view=unseen", current: isUnseen, count: unseen },
          ]}
        />
        {isUnseen ? <Unseen viewer={viewer} filter={filter} /> : <Sent viewer={viewer} filter={filter} />}
      </div>
    </>
  );
}

type PartProps = { viewer: Viewer; filter: DeliveryFilter };

async function Sent({ viewer, filter }: PartProps) {
  const t = await getTranslations("delivery");
  const rows = await listDeliveries(db, viewer, filter);
  const filtered = filter.state !== undefined || filter.channel !== undefined;
  const empty = filtered ? (
    <EmptyState
      title={t("emptyFiltered")}
      action={<LinkButton href="/deliveries">{t("showAll")}</LinkButton>}
    />
  ) : (
    <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
  );
  return (
    <>
      <DeliveryFilters filter={filter} />
      <DeliveryTable rows={rows.slice(0, PAGE_SIZE)} sendAgain={sendAgain} empty={empty} />
      <Pages filter={filter} found={rows.length} />
    </>
  );
}

async function Unseen({ viewer, filter }: PartProps) {
  const [t, { unseenDays }, rows] = await Promise.all([
    getTranslations("delivery"),
    settingsOf(db, viewer.congressId),
    listUnseen(db, viewer, filter.page, new Date()),
  ]);
  const empty = <EmptyState title={t("unseenEmpty")}>{t("unseenEmptyHint")}</EmptyState>;
  return (
    <>
      <p className="text-muted">{t("unseenList.climb", { days: unseenDays })}</p>
      <UnseenTable rows={rows.slice(0, PAGE_SIZE)} empty={empty} />
      <Pages filter={filter} found={rows.length} />
    </>
  );
}

const Pages = ({ filter, found }: { filter: DeliveryFilter; found: number }) => (
  <Pagination
    page={filter.page}
    pages={filter.page + (found > PAGE_SIZE ? 1 : 0)}
    hrefOf={(page) => deliveriesHref({ ...filter, page })}
  />
);
