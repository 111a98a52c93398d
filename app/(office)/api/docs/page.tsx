import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApiDocs } from "@/components/api-docs/api-docs";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { describedOperations } from "@/server/api/described";
import { PROBLEM_STATUSES } from "@/server/api/openapi-parts";
import { MOST_ROWS } from "@/server/api/query";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api");
  return { title: t("title") };
}

/** What programs can do, made from the same tables as the interface itself. */
export default async function ApiDocsPage() {
  await requireViewer();
  const [t, about] = await Promise.all([getTranslations("api"), getTranslations("api.about")]);
  const { reads, commands } = describedOperations();
  const told = (all: typeof reads) =>
    all.map((each) => ({ ...each, method: each.method.toUpperCase(), about: about(each.word) }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href="/account">{t("start.account")}</LinkButton>}
      />
      <ApiDocs reads={told(reads)} commands={told(commands)} statuses={PROBLEM_STATUSES} most={MOST_ROWS} />
    </>
  );
}
