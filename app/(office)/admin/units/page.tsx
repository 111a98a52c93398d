import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { EmptyList, ListFrame } from "@/components/organisation/list-frame";
import { UnitTable } from "@/components/organisation/unit-table";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listUnits } from "@/db/queries/organisation";
import { listAddress, readListQuery, shownRows } from "@/domain/organisation/list-query";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.unit");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UnitsPage({ searchParams }: Props) {
  const viewer = await requireViewer("organisation.write");
  const [t, asked, units] = await Promise.all([
    getTranslations("organisation.unit"),
    searchParams,
    listUnits(db, viewer, { retired: true, committees: "too" }),
  ]);
  const query = readListQuery(asked);
  const shown = shownRows(units, query, ({ name, nameEn, docPrefix }) => [name, nameEn, docPrefix]);
  const add = (
    <LinkButton href="/admin/units/new" look="primary">
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
            <ExportLinks list="/admin/units" query={listAddress(query)} />
            {add}
          </>
        }
        saved={query.saved}
      />
      <ListFrame href="/admin/units" query={query} rows={units} searchable>
        <UnitTable units={shown} all={units} empty={<EmptyList query={query} action={add} />} />
      </ListFrame>
    </>
  );
}
