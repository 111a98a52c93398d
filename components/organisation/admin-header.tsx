import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import type { Crumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";

type Props = {
  title: string;
  lead?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
  /** The pages between the administration's first page and this one. */
  above?: readonly Crumb[] | undefined;
  /** Something was saved on the page before. */
  saved?: boolean | undefined;
};

/** The head of an administrator's page, with the way back to the first one. */
export function AdminHeader({ above = [], saved, ...head }: Props) {
  const t = useTranslations("organisation");
  const way = [{ label: t("admin.title"), href: "/admin" }, ...above];
  return (
    <>
      <PageHeader {...head} breadcrumb={way} />
      {saved && (
        <div role="status" className="mb-6">
          <Notice tone="ok">{t("list.saved")}</Notice>
        </div>
      )}
    </>
  );
}
