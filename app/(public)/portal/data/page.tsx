import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Dictionary } from "@/components/portal/dictionary";
import { OpenYear } from "@/components/portal/open-year";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Spoken } from "@/components/ui/spoken";
import { localName } from "@/domain/local-name";
import { readPage } from "@/domain/page";
import { portalAddress } from "@/domain/portal/address";
import { readOpenYears } from "@/server/portal/open-data";
import { portalCongress } from "@/server/portal/read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.data");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DataPage({ searchParams }: Props) {
  const asked = readPage((await searchParams).page);
  const [congress, { files, page, pages }, t, locale] = await Promise.all([
    portalCongress(),
    readOpenYears(asked),
    getTranslations("portal.data"),
    getLocale(),
  ]);
  return (
    <div className="grid gap-8">
      <PageHeader title={t("title")} lead={t("lead")} />
      <section className="grid gap-4">
        <h2 className="text-xl">{t("files")}</h2>
        {files.length === 0 && <EmptyState title={t("none")} />}
        {files.map((file) => (
          <OpenYear key={file.year} {...file} />
        ))}
        <Pagination page={page} pages={pages} hrefOf={(to) => portalAddress({ page: to }, "/portal/data")} />
      </section>
      <section className="grid max-w-prose gap-2">
        <h2 className="text-xl">{t("licence")}</h2>
        <Spoken as="p">{t("licenceText", { congress: localName(congress, locale) })}</Spoken>
      </section>
      <section className="grid gap-3">
        <h2 className="text-xl">{t("dictionary")}</h2>
        <p className="max-w-prose text-muted">{t("dictionaryLead")}</p>
        <Dictionary />
      </section>
      <section className="grid max-w-prose gap-2">
        <h2 className="text-xl">{t("feeds")}</h2>
        <p>{t("feedsText")}</p>
        <p>
          <a href="/portal/feed.xml" className="link">
            {t("feed")}
          </a>
        </p>
      </section>
    </div>
  );
}
