import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { RetireCard } from "@/components/organisation/retire-card";
import { RowState } from "@/components/organisation/row-state";
import { TermForm } from "@/components/organisation/term-form";
import { listTerms } from "@/db/queries/organisation";
import { seenOf } from "@/domain/organisation/fields";
import { termFields } from "@/domain/organisation/term";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { change, retire, revive } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.term");
  return { title: t("edit") };
}

export default async function TermPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("organisation.write");
  const [t, { id }, terms] = await Promise.all([
    getTranslations("organisation.term"),
    params,
    listTerms(reads(), viewer, { retired: true }),
  ]);
  const term = terms.find((each) => each.id === id) ?? notFound();
  const { retiredOn } = term;
  return (
    <>
      <AdminHeader
        title={t("edit")}
        tags={<RowState retiredOn={retiredOn} />}
        above={[{ label: t("title"), href: "/admin/terms" }]}
      />
      <div className="grid gap-10">
        <TermForm action={change} hidden={{ id, seen: seenOf(termFields, term) }} term={term} />
        <RetireCard
          retiredOn={retiredOn}
          text={t("retireText")}
          row={{ id }}
          retire={retire}
          revive={revive}
        />
      </div>
    </>
  );
}
