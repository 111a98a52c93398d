import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { readChoices } from "@/server/portal/read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.years");
  return { title: t("title") };
}

export default async function YearsPage() {
  const [{ years }, t] = await Promise.all([readChoices(), getTranslations("portal.years")]);
  const sorted = years.toSorted((a, b) => b.id.localeCompare(a.id));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {sorted.length === 0 && <EmptyState title={t("none")} />}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {sorted.map(({ id, count }) => (
          <li key={id}>
            <Link
              href={`/portal/years/${id}`}
              className="grid gap-1 rounded-lg border border-line p-5 hover:bg-sunken"
            >
              <span className="font-semibold text-2xl tabular-nums">{t("of", { year: id })}</span>
              <span className="text-muted">{t("public", { count })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
