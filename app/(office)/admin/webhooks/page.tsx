import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TestOutcome } from "@/components/delivery/test-outcome";
import { WebhookTable } from "@/components/delivery/webhook-table";
import { AdminHeader } from "@/components/organisation/admin-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { findWebhookTest, listWebhooks } from "@/db/queries/webhook";
import { readListQuery } from "@/domain/organisation/list-query";
import { isUuid } from "@/domain/uuid";
import { requireViewer } from "@/server/session";
import { retire, test } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delivery.webhook");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WebhooksPage({ searchParams }: Props) {
  const viewer = await requireViewer("organisation.write");
  const asked = await searchParams;
  const { tested } = asked;
  const [t, rows, outcome] = await Promise.all([
    getTranslations("delivery.webhook"),
    listWebhooks(db, viewer),
    typeof tested === "string" && isUuid(tested) ? findWebhookTest(db, viewer, tested) : null,
  ]);
  const add = (
    <LinkButton href="/admin/webhooks/new" look="primary">
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
            <ExportLinks list="/admin/webhooks" />
            {add}
          </>
        }
        saved={readListQuery(asked).saved}
      />
      <div className="grid gap-4">
        {outcome && <TestOutcome {...outcome} />}
        <WebhookTable
          rows={rows}
          test={test}
          retire={retire}
          empty={
            <EmptyState title={t("empty")} action={add}>
              {t("emptyHint")}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}
