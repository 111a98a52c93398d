import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxTable } from "@/components/inbox/inbox-table";
import { nextStep } from "@/components/inbox/next-step";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterBar } from "@/components/ui/filter-bar";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { Tabs } from "@/components/ui/tabs";
import { db } from "@/db/client";
import { countInbox, INBOX_TABS, type InboxTab, listInbox } from "@/db/queries/inbox";
import { inboxAddress, readInboxQuery } from "@/server/inbox-filter";
import { requireUnit } from "./_unit";

const SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InboxPage({ searchParams }: Props) {
  const viewer = await requireUnit();
  const filter = readInboxQuery(await searchParams);
  const [t, rows, counts] = await Promise.all([
    getTranslations("inbox"),
    listInbox(db, viewer, { ...filter, size: SIZE }, new Date()),
    countInbox(db, viewer, filter.q),
  ]);
  const { tab, q, page } = filter;
  const items = INBOX_TABS.map((key) => ({
    label: t(`tabs.${key}`),
    href: inboxAddress({ tab: key, q, page: 1 }),
    current: key === tab,
    count: counts[key],
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(viewer.role === "unit_head" ? "leadHead" : "lead")}
        actions={
          <>
            <ExportLinks list="/inbox" query={inboxAddress({ tab, q, page: 1 }, "")} />
            <PrintButton />
          </>
        }
      />
      <div className="grid gap-4">
        <Tabs label={t("tabsLabel")} items={items} />
        <FilterBar
          action="/inbox"
          search={{ name: "q", label: t("search"), value: q }}
          hidden={tab === "open" ? {} : { tab }}
        />
        <InboxTable
          rows={rows.map((row) => ({ ...row, step: nextStep(row, viewer) }))}
          empty={<Empty tab={tab} q={q} />}
        />
        <Pagination
          page={page}
          pages={Math.ceil(counts[tab] / SIZE)}
          total={counts[tab]}
          hrefOf={(to) => inboxAddress({ ...filter, page: to })}
        />
      </div>
    </>
  );
}

async function Empty({ tab, q }: { tab: InboxTab; q: string }) {
  const t = await getTranslations("inbox.empty");
  const href =
    q !== ""
      ? inboxAddress({ tab, q: "", page: 1 })
      : tab === "open"
        ? inboxAddress({ tab: "all", q, page: 1 })
        : "/inbox";
  const kind = q !== "" ? "search" : tab === "open" ? "open" : "tab";
  return (
    <EmptyState
      title={t(`${kind}.title`)}
      action={<LinkButton href={href}>{t(`${kind}.action`)}</LinkButton>}
    >
      {t(`${kind}.text`)}
    </EmptyState>
  );
}
