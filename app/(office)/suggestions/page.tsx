import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { AssignedLinks } from "@/components/letter/assigned-links";
import { CaseList } from "@/components/suggestion/case-list";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { listChoices } from "@/db/queries/suggestion-list-choices";
import { whileUnchanged } from "@/db/queries/unchanged";
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
    whileUnchanged(db, viewer, ["choices"], () => listChoices(db, viewer, now)),
  ]);
  const mayFile = can(viewer, "suggestion.write");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {can(viewer, "assignment.create") && <AssignedLinks query={listAddress(query)} />}
            <ExportLinks list="/suggestions" query={listAddress(query)} />
            <PrintButton />
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
