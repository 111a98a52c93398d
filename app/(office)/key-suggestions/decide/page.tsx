import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DecideForm } from "@/components/key-suggestion/decide-form";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { tickListOf } from "@/components/ui/kept-ticks";
import { Pagination } from "@/components/ui/pagination";
import { db } from "@/db/client";
import { listKeySuggestions, listLeaders } from "@/db/queries/key-suggestion";
import { listUnits } from "@/db/queries/organisation";
import { dayOf } from "@/domain/day";
import { KEY_TRANSITIONS } from "@/domain/key-suggestion/workflow";
import { localName } from "@/domain/local-name";
import { pagesOf, readPage } from "@/domain/page";
import type { Role } from "@/domain/viewer";
import { requireViewer } from "@/server/session";
import { decide } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("keySuggestion.decide");
  return { title: t("title") };
}

export default async function DecideKeysPage({ searchParams }: PageProps<"/key-suggestions/decide">) {
  const viewer = await requireViewer("keySuggestion.move");
  if (!DECIDERS.includes(viewer.role)) notFound();
  const now = new Date();
  const page = readPage((await searchParams).page);
  const [t, list, locale, found, leaders, committees] = await Promise.all([
    getTranslations("keySuggestion.decide"),
    getTranslations("keySuggestion"),
    getLocale(),
    listKeySuggestions(db, viewer, { state: "nominated", page }, now),
    listLeaders(db, viewer),
    listUnits(db, viewer, { committees: "only" }),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumb={[{ label: list("title"), href: "/key-suggestions" }]}
      />
      {found.total === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <DecideForm
          rows={found.rows}
          leaders={leaders.map(({ id, name }) => ({ value: id, label: name }))}
          committees={committees.map((unit) => ({ value: unit.id, label: localName(unit, locale) }))}
          today={dayOf(now)}
          action={decide}
          list={tickListOf(viewer, "/key-suggestions/decide")}
          page={page}
          pages={pagesOf(found.total)}
        />
      )}
      <Pagination
        page={found.page}
        pages={pagesOf(found.total)}
        total={found.total}
        hrefOf={(page) => `/key-suggestions/decide?page=${page}`}
      />
    </>
  );
}

const DECIDERS: readonly Role[] = KEY_TRANSITIONS.decide.by;
