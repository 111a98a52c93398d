import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { ClassTable } from "@/components/organisation/class-table";
import { EmptyList, ListFrame } from "@/components/organisation/list-frame";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listReplyClasses } from "@/db/queries/organisation";
import { listAddress, readListQuery, shownRows } from "@/domain/organisation/list-query";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.class");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ClassesPage({ searchParams }: Props) {
  const viewer = await requireViewer("organisation.write");
  const [t, asked, rows] = await Promise.all([
    getTranslations("organisation.class"),
    searchParams,
    listReplyClasses(db, viewer, { retired: true }),
  ]);
  const query = readListQuery(asked);
  const add = (
    <LinkButton href="/admin/classes/new" look="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <AdminHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ExportLinks list="/admin/classes" query={listAddress(query)} />
            {add}
          </>
        }
        saved={query.saved}
      />
      <ListFrame href="/admin/classes" query={query} rows={rows}>
        <ClassTable
          classes={shownRows(rows, query, ({ name }) => [name])}
          empty={<EmptyList query={query} action={add} />}
        />
      </ListFrame>
    </>
  );
}
