import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { localName } from "@/domain/local-name";
import { readChoices } from "@/server/portal/read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.units");
  return { title: t("title") };
}

export default async function UnitsPage() {
  const [{ units }, t, locale] = await Promise.all([
    readChoices(),
    getTranslations("portal.units"),
    getLocale(),
  ]);
  const sorted = units.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {sorted.length === 0 && <EmptyState title={t("none")} />}
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {sorted.map(({ id, key, count, ...name }) => (
          <li
            key={id}
            className="flex min-h-11 items-center justify-between gap-3 border-line border-b md:py-2.5"
          >
            <Link
              href={`/portal/units/${key}`}
              className="link inline-flex min-w-0 items-center break-words max-md:min-h-11"
            >
              {localName(name, locale)}
            </Link>
            <span className="shrink-0 text-muted text-sm tabular-nums">{t("count", { count })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
