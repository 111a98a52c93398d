import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { PeopleFilter } from "@/components/person/people-filter";
import { PeopleTable } from "@/components/person/people-table";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { db } from "@/db/client";
import { listDelegations, listUnits } from "@/db/queries/organisation";
import { listPeople } from "@/db/queries/person";
import { accountState, personFilter, personQuery } from "@/domain/person/filter";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("person.list");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const viewer = await requireViewer("person.write");
  const filter = personFilter.parse(await searchParams);
  const now = new Date();
  const [t, units, delegations, { rows, total, pages }] = await Promise.all([
    getTranslations("person.list"),
    listUnits(db, viewer, { retired: true, committees: "too" }),
    listDelegations(db, viewer, { retired: true }),
    listPeople(db, viewer, filter, now),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumb={[{ label: t("admin"), href: "/admin" }]}
        actions={
          <>
            <ExportLinks list="/admin/people" query={personQuery({ ...filter, page: 1 })} />
            <LinkButton href="/admin/people/new" look="primary">
              {t("create")}
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-4">
        <PeopleFilter filter={filter} units={units} delegations={delegations} />
        <p className="text-muted text-sm">{t("found", { total })}</p>
        <PeopleTable rows={rows.map((row) => ({ ...row, state: accountState(row, now) }))} />
        <Pagination
          page={filter.page}
          pages={pages}
          total={total}
          hrefOf={(page) => `/admin/people${personQuery({ ...filter, page })}`}
        />
      </div>
    </>
  );
}
