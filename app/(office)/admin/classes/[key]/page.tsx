import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { ClassForm } from "@/components/organisation/class-form";
import { RetireCard } from "@/components/organisation/retire-card";
import { RowState } from "@/components/organisation/row-state";
import { listReplyClasses } from "@/db/queries/organisation";
import { seenOf } from "@/domain/organisation/fields";
import { replyClassFields } from "@/domain/organisation/reply-class";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { change, retire, revive } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.class");
  return { title: t("edit") };
}

export default async function ClassPage({ params }: { params: Promise<{ key: string }> }) {
  const viewer = await requireViewer("organisation.write");
  const [t, { key }, rows] = await Promise.all([
    getTranslations("organisation.class"),
    params,
    listReplyClasses(reads(), viewer, { retired: true }),
  ]);
  const row = rows.find((each) => each.key === key) ?? notFound();
  const { retiredOn } = row;
  return (
    <>
      <AdminHeader
        title={`${t("edit")} ${key}`}
        tags={<RowState retiredOn={retiredOn} />}
        above={[{ label: t("title"), href: "/admin/classes" }]}
      />
      <div className="grid gap-10">
        <ClassForm action={change} hidden={{ key, seen: seenOf(replyClassFields, row) }} row={row} />
        <RetireCard
          retiredOn={retiredOn}
          text={t("retireText")}
          row={{ key }}
          retire={retire}
          revive={revive}
        />
      </div>
    </>
  );
}
