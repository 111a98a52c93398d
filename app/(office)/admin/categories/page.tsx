import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { EmptyList, ListFrame } from "@/components/organisation/list-frame";
import { OrderedTable } from "@/components/organisation/ordered-table";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listCategories } from "@/db/queries/organisation";
import { listAddress, readListQuery, shownRows } from "@/domain/organisation/list-query";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.category");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CategoriesPage({ searchParams }: Props) {
  const viewer = await requireViewer("organisation.write");
  const [t, asked, rows] = await Promise.all([
    getTranslations("organisation.category"),
    searchParams,
    listCategories(db, viewer, { retired: true }),
  ]);
  const query = readListQuery(asked);
  const shown = shownRows(rows, query, ({ name, nameEn }) => [name, nameEn]);
  const add = (
    <LinkButton href="/admin/categories/new" look="primary">
      {t("new")}
    </LinkButton>
  );
  const empty = <EmptyList query={query} action={add} />;
  return (
    <>
      <AdminHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ExportLinks list="/admin/categories" query={listAddress(query)} />
            {add}
          </>
        }
        saved={query.saved}
      />
      <ListFrame href="/admin/categories" query={query} rows={rows}>
        <OrderedTable caption={t("title")} href="/admin/categories" rows={shown} empty={empty} />
      </ListFrame>
    </>
  );
}
