import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Dictionary } from "@/components/portal/dictionary";
import { OpenYear } from "@/components/portal/open-year";
import { EmptyState } from "@/components/ui/empty-state";
import { localName } from "@/domain/local-name";
import { readOpenFile } from "@/server/portal/open-data";
import { portalCongress, readYears } from "@/server/portal/read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.data");
  return { title: t("title") };
}

export default async function DataPage() {
  const [congress, years, t, locale] = await Promise.all([
    portalCongress(),
    readYears(),
    getTranslations("portal.data"),
    getLocale(),
  ]);
  const files = await Promise.all(
    years.map(async (year) => {
      const [csv, json] = await Promise.all([readOpenFile(year, "csv"), readOpenFile(year, "json")]);
      return { year, count: csv.count, updatedAt: csv.updatedAt, csv: facts(csv), json: facts(json) };
    }),
  );
  return (
    <div className="grid gap-8">
      <PageHeader title={t("title")} lead={t("lead")} />
      <section className="grid gap-4">
        <h2 className="text-xl">{t("files")}</h2>
        {files.length === 0 && <EmptyState title={t("none")} />}
        {files.map((file) => (
          <OpenYear key={file.year} {...file} />
        ))}
      </section>
      <section className="grid max-w-prose gap-2">
        <h2 className="text-xl">{t("licence")}</h2>
        <p>{t("licenceText", { congress: localName(congress, locale) })}</p>
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

const facts = ({ bytes, sha256 }: { bytes: Buffer; sha256: string }) => ({ size: bytes.byteLength, sha256 });
