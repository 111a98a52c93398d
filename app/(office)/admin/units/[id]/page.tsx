import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { RetireCard } from "@/components/organisation/retire-card";
import { RowState } from "@/components/organisation/row-state";
import { UnitForm } from "@/components/organisation/unit-form";
import { listUnits } from "@/db/queries/organisation";
import { seenOf } from "@/domain/organisation/fields";
import { unitFields } from "@/domain/organisation/unit";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { change, retire, revive } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.unit");
  return { title: t("edit") };
}

export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("organisation.write");
  const [t, { id }, units] = await Promise.all([
    getTranslations("organisation.unit"),
    params,
    listUnits(reads(), viewer, { retired: true, committees: "too" }),
  ]);
  const unit = units.find((each) => each.id === id) ?? notFound();
  const parents = units.filter(
    (each) => each.id === unit.parentId || (each.retiredOn === null && each.id !== id),
  );
  return (
    <>
      <AdminHeader
        title={t("edit")}
        tags={<RowState retiredOn={unit.retiredOn} />}
        above={[{ label: t("title"), href: "/admin/units" }]}
      />
      <div className="grid gap-10">
        <UnitForm
          action={change}
          hidden={{ id, seen: seenOf(unitFields, unit) }}
          unit={unit}
          parents={parents}
        />
        <RetireCard
          retiredOn={unit.retiredOn}
          text={t("retireText")}
          row={{ id }}
          retire={retire}
          revive={revive}
        />
      </div>
    </>
  );
}
