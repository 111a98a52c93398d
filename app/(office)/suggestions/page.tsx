import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { CaseList } from "@/components/suggestion/case-list";
import { buttonClass } from "@/components/ui/button-look";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { listChoices } from "@/db/queries/suggestion-list-choices";
import { can } from "@/domain/permissions";
import { listAddress, readListQuery } from "@/domain/suggestion/list";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("list");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SuggestionsPage({ searchParams }: Props) {
  const viewer = await requireViewer("suggestion.read");
  const query = readListQuery(await searchParams);
  const now = new Date();
  const [t, list, choices] = await Promise.all([
    getTranslations("list"),
    listSuggestions(db, viewer, query, now),
    listChoices(db, viewer, now),
  ]);
  const mayFile = can(viewer, "suggestion.write");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {/* Not a Link: it would fetch the whole table before anybody asks for it. */}
            <a href={`/suggestions/export?${listAddress(query)}`} className={buttonClass({})} download>
              <Download aria-hidden />
              {t("exportButton")}
            </a>
            {mayFile && (
              <LinkButton href="/suggestions/new" look="primary">
                {t("file")}
              </LinkButton>
            )}
          </>
        }
      />
      <CaseList action="/suggestions" {...list} query={query} choices={choices} mayFile={mayFile} />
    </>
  );
}
