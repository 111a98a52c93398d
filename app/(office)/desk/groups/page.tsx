import { getTranslations } from "next-intl/server";
import { CaseLine } from "@/components/group/case-line";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listGroups } from "@/db/queries/group";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("group.list"))("title") };
}

export default async function GroupsPage() {
  const viewer = await requireViewer("suggestion.review");
  const [t, groups] = await Promise.all([getTranslations("group.list"), listGroups(db, viewer)]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: groups.length })}
        actions={groups.length > 0 && <ExportLinks list="/desk/groups" />}
      />
      {groups.length === 0 && (
        <EmptyState title={t("none")} action={<LinkButton href="/desk/assign">{t("toAssign")}</LinkButton>}>
          {t("noneHint")}
        </EmptyState>
      )}
      <div className="grid gap-4">
        {groups.map((group) => (
          <Card key={group.id}>
            <CaseLine of={group}>
              <p>{group.reason}</p>
              <p className="text-muted text-sm">
                {t("members", { count: group.members })} · <DayText day={group.mergedOn} />
              </p>
            </CaseLine>
          </Card>
        ))}
      </div>
    </>
  );
}
