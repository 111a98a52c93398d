import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { OrderedForm } from "@/components/organisation/ordered-form";
import { RetireCard } from "@/components/organisation/retire-card";
import { RowState } from "@/components/organisation/row-state";
import { listDelegations } from "@/db/queries/organisation";
import { delegationFields } from "@/domain/organisation/delegation";
import { seenOf } from "@/domain/organisation/fields";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { change, retire, revive } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.delegation");
  return { title: t("edit") };
}

export default async function DelegationPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("organisation.write");
  const [t, { id }, rows] = await Promise.all([
    getTranslations("organisation.delegation"),
    params,
    listDelegations(reads(), viewer, { retired: true }),
  ]);
  const row = rows.find((each) => each.id === id) ?? notFound();
  const { retiredOn } = row;
  return (
    <>
      <AdminHeader
        title={t("edit")}
        tags={<RowState retiredOn={retiredOn} />}
        above={[{ label: t("title"), href: "/admin/delegations" }]}
      />
      <div className="grid gap-10">
        <OrderedForm
          action={change}
          hidden={{ id, seen: seenOf(delegationFields, row) }}
          back="/admin/delegations"
          row={row}
        />
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
