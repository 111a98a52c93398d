import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { NoticeList } from "@/components/notification/notice-list";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { db } from "@/db/client";
import { countUnread, listNotifications } from "@/db/queries/notification";
import { requireViewer } from "@/server/session";
import { openNotice, readNotice } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const SIZE = 30;

export default async function NotificationsPage({ searchParams }: Props) {
  const viewer = await requireViewer("notification.read");
  const asked = await searchParams;
  const unread = asked.show === "unread";
  const page = Math.min(1000, Math.max(1, Math.trunc(Number(asked.page)) || 1));
  const [t, count, found] = await Promise.all([
    getTranslations("notifications"),
    countUnread(db, viewer),
    listNotifications(db, viewer, { limit: SIZE + 1, offset: (page - 1) * SIZE, unread }),
  ]);
  const notices = found.slice(0, SIZE);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {notices.length > 0 && <ExportLinks list="/notifications" query={unread ? "show=unread" : ""} />}
            {count > 0 && <ReadAll words={t("readAll")} />}
          </>
        }
      />
      <div className="grid max-w-4xl gap-4">
        <Tabs
          label={t("show")}
          items={[
            { label: t("all"), href: "/notifications", current: !unread },
            { label: t("unread"), href: "/notifications?show=unread", current: unread, count },
          ]}
        />
        {notices.length > 0 ? (
          <NoticeList notices={notices} open={openNotice} read={readNotice} />
        ) : (
          <EmptyState
            title={t(unread ? "noneUnread" : "none")}
            action={<LinkButton href="/">{t("toTasks")}</LinkButton>}
          >
            {t("noneHint")}
          </EmptyState>
        )}
        <Pagination
          page={page}
          pages={page + (found.length > SIZE ? 1 : 0)}
          hrefOf={(at) => `/notifications?${unread ? "show=unread&" : ""}page=${at}`}
        />
      </div>
    </>
  );
}

const ReadAll = ({ words }: { words: string }) => (
  <ActionForm action={readNotice} hidden={{ id: "all" }} label={words}>
    <SubmitButton look="secondary">{words}</SubmitButton>
  </ActionForm>
);
