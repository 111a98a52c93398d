import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxTable } from "@/components/inbox/inbox-table";
import { nextStep } from "@/components/inbox/next-step";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { db } from "@/db/client";
import { countInbox, INBOX_TABS, type InboxTab, listInbox } from "@/db/queries/inbox";
import { requireUnit } from "./_unit";

const SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InboxPage({ searchParams }: Props) {
  const viewer = await requireUnit();
  const filter = filterOf(await searchParams);
  const [t, rows, counts] = await Promise.all([
    getTranslations("inbox"),
    listInbox(db, viewer, filter, new Date()),
    countInbox(db, viewer, filter.q),
  ]);
  const { tab, q, page } = filter;
  const items = INBOX_TABS.map((key) => ({
    label: t(`tabs.${key}`),
    href: hrefOf({ tab: key, q, page: 1 }),
    current: key === tab,
    count: counts[key],
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t(viewer.role === "unit_head" ? "leadHead" : "lead")} />
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
          hrefOf={(to) => hrefOf({ ...filter, page: to })}
        />
      </div>
    </>
  );
}

async function Empty({ tab, q }: { tab: InboxTab; q: string }) {
  const t = await getTranslations("inbox.empty");
  const href =
    q !== ""
      ? hrefOf({ tab, q: "", page: 1 })
      : tab === "open"
        ? hrefOf({ tab: "all", q, page: 1 })
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

type Filter = { tab: InboxTab; q: string; page: number; size?: number };

function filterOf(params: Awaited<Props["searchParams"]>): Filter {
  const one = (name: string) => [params[name]].flat()[0] ?? "";
  const page = Number.parseInt(one("page"), 10);
  return {
    tab: INBOX_TABS.find((tab) => tab === one("tab")) ?? "open",
    q: one("q").trim().slice(0, 100),
    page: page > 0 && page < 10_000 ? page : 1,
    size: SIZE,
  };
}

function hrefOf({ tab, q, page }: Filter): string {
  const query = new URLSearchParams();
  if (tab !== "open") query.set("tab", tab);
  if (q !== "") query.set("q", q);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/inbox?${query}` : "/inbox";
}
