import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CaseCards } from "@/components/portal/case-cards";
import { ListHead } from "@/components/portal/list-head";
import { PortalFilter } from "@/components/portal/portal-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { localName } from "@/domain/local-name";
import { choiceOf, portalAddress, portalFilter } from "@/domain/portal/address";
import { portalCongress, readChoices, readList, today } from "@/server/portal/read";

export async function generateMetadata(): Promise<Metadata> {
  const [t, congress, locale] = await Promise.all([getTranslations("portal"), portalCongress(), getLocale()]);
  return { title: { absolute: `${t("title")} · ${localName(congress, locale)}` } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PortalPage({ searchParams }: Props) {
  const filter = portalFilter(await searchParams);
  const choice = choiceOf(filter);
  const [congress, choices, { cards, total, page, pages }, t, locale] = await Promise.all([
    portalCongress(),
    readChoices(),
    readList(filter),
    getTranslations("portal"),
    getLocale(),
  ]);
  const applied = Object.entries(choice).filter(([name, value]) => name !== "q" && isSet(value)).length;
  const chosen = applied > 0 || filter.q !== "";
  return (
    <div className="grid gap-6">
      <ListHead congress={localName(congress, locale)} years={choices.years} total={choices.total} />
      <PortalFilter choices={choices} choice={choice} applied={applied} />
      <section className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-xl">{chosen ? t("list.found", { total }) : t("list.newest")}</h2>
          <a
            href={portalAddress({ ...choice, sort: undefined }, "/portal/feed.xml")}
            className="link text-sm"
          >
            {chosen ? t("list.feedOfChoice") : t("list.feed")}
          </a>
        </div>
        <CaseCards
          cards={cards}
          today={today()}
          empty={
            <EmptyState
              title={t("list.none")}
              action={<LinkButton href="/portal">{t("list.all")}</LinkButton>}
            >
              {t("list.noneHint")}
            </EmptyState>
          }
        />
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(to) => portalAddress({ ...choice, page: to })}
        />
      </section>
    </div>
  );
}

const isSet = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "";
