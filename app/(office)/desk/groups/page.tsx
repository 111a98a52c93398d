import { getTranslations } from "next-intl/server";
import { CaseLine } from "@/components/group/case-line";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Spoken } from "@/components/ui/spoken";
import { db } from "@/db/client";
import { pageOfGroups } from "@/db/queries/group";
import { pagesOf, readPage } from "@/domain/page";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("group.list"))("title") };
}

export default async function GroupsPage({ searchParams }: PageProps<"/desk/groups">) {
  const viewer = await requireViewer("suggestion.review");
  const asked = readPage((await searchParams).page);
  const [t, { rows, page, total }] = await Promise.all([
    getTranslations("group.list"),
    pageOfGroups(db, viewer, asked),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: total })}
        actions={total > 0 && <ExportLinks list="/desk/groups" />}
      />
      {total === 0 && (
        <EmptyState title={t("none")} action={<LinkButton href="/desk/assign">{t("toAssign")}</LinkButton>}>
          {t("noneHint")}
        </EmptyState>
      )}
      <div className="grid gap-4">
        {rows.map((group) => (
          <Card key={group.id}>
            <CaseLine of={group}>
              <Spoken as="p">{group.reason}</Spoken>
              <p className="text-muted text-sm">
                {t("members", { count: group.members })} · <DayText day={group.mergedOn} />
              </p>
            </CaseLine>
          </Card>
        ))}
        <Pagination
          {...{ page, total }}
          pages={pagesOf(total)}
          hrefOf={(page) => `/desk/groups?page=${page}`}
        />
      </div>
    </>
  );
}
