import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { EmptyList, ListFrame } from "@/components/organisation/list-frame";
import { SessionTable } from "@/components/organisation/session-table";
import { TermTable } from "@/components/organisation/term-table";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { currentSession, currentTerm, listSessions, listTerms } from "@/db/queries/organisation";
import { dayOf } from "@/domain/day";
import { listAddress, readListQuery, shownRows } from "@/domain/organisation/list-query";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.term");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TermsPage({ searchParams }: Props) {
  const viewer = await requireViewer("organisation.write");
  const now = new Date();
  const [t, asked, terms, sessions, term, session] = await Promise.all([
    getTranslations("organisation"),
    searchParams,
    listTerms(db, viewer, { retired: true }),
    listSessions(db, viewer, { retired: true }),
    currentTerm(db, viewer, dayOf(now)),
    currentSession(db, viewer, now),
  ]);
  const query = readListQuery(asked);
  const empty = <EmptyList query={query} />;
  return (
    <>
      <AdminHeader
        title={t("term.title")}
        lead={t("term.lead")}
        actions={
          <>
            <ExportLinks list="/admin/terms" query={listAddress(query)} />
            <LinkButton href="/admin/terms/new">{t("term.new")}</LinkButton>
          </>
        }
        saved={query.saved}
      />
      <ListFrame href="/admin/terms" query={query} rows={[...terms, ...sessions]}>
        <h2 className="mt-2 text-xl">{t("term.terms")}</h2>
        <TermTable terms={shownRows(terms, query, () => [])} currentId={term?.id} empty={empty} />
        <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-xl">{t("term.sessions")}</h2>
          <LinkButton href="/admin/terms/sessions/new">{t("session.new")}</LinkButton>
        </div>
        <SessionTable sessions={shownRows(sessions, query, () => [])} currentId={session?.id} empty={empty} />
      </ListFrame>
    </>
  );
}
