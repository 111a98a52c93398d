import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { RetireCard } from "@/components/organisation/retire-card";
import { RowState } from "@/components/organisation/row-state";
import { SessionForm } from "@/components/organisation/session-form";
import { listSessions, listTerms } from "@/db/queries/organisation";
import { seenOf } from "@/domain/organisation/fields";
import { sessionFields } from "@/domain/organisation/session";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { change, retire, revive } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.session");
  return { title: t("edit") };
}

export default async function SessionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("organisation.write");
  const [t, { id }, sessions, terms] = await Promise.all([
    getTranslations("organisation"),
    params,
    listSessions(reads(), viewer, { retired: true }),
    listTerms(reads(), viewer, { retired: true }),
  ]);
  const session = sessions.find((each) => each.id === id) ?? notFound();
  const choices = terms.filter((term) => term.retiredOn === null || term.id === session.termId);
  const hidden = { id, seen: seenOf(sessionFields, session) };
  return (
    <>
      <AdminHeader
        title={t("session.edit")}
        tags={<RowState retiredOn={session.retiredOn} />}
        above={[{ label: t("term.title"), href: "/admin/terms" }]}
      />
      <div className="grid gap-10">
        <SessionForm action={change} hidden={hidden} session={session} terms={choices} />
        <RetireCard
          retiredOn={session.retiredOn}
          text={t("session.retireText")}
          row={{ id }}
          retire={retire}
          revive={revive}
        />
      </div>
    </>
  );
}
