import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { PasswordForm } from "@/components/person/password-form";
import { Notice } from "@/components/ui/notice";
import { requireSession } from "@/server/session";
import { changePassword } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.password");
  return { title: t("title") };
}

export default async function PasswordPage() {
  const [{ user, mustChangePassword }, t] = await Promise.all([requireSession(), getTranslations("account")]);
  const way = [{ label: t("page.title"), href: "/account" }];
  return (
    <>
      <PageHeader title={t("password.title")} breadcrumb={mustChangePassword ? undefined : way} />
      <div className="grid max-w-md gap-6">
        {mustChangePassword && <Notice tone="warn">{t("password.forced")}</Notice>}
        <PasswordForm action={changePassword} account={user.account} />
      </div>
    </>
  );
}
