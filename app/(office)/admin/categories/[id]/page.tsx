import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { OrderedForm } from "@/components/organisation/ordered-form";
import { RetireCard } from "@/components/organisation/retire-card";
import { RowState } from "@/components/organisation/row-state";
import { listCategories } from "@/db/queries/organisation";
import { categoryFields } from "@/domain/organisation/category";
import { seenOf } from "@/domain/organisation/fields";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { change, retire, revive } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.category");
  return { title: t("edit") };
}

export default async function CategoryPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("organisation.write");
  const [t, { id }, rows] = await Promise.all([
    getTranslations("organisation.category"),
    params,
    listCategories(reads(), viewer, { retired: true }),
  ]);
  const row = rows.find((each) => each.id === id) ?? notFound();
  const { retiredOn } = row;
  return (
    <>
      <AdminHeader
        title={t("edit")}
        tags={<RowState retiredOn={retiredOn} />}
        above={[{ label: t("title"), href: "/admin/categories" }]}
      />
      <div className="grid gap-10">
        <OrderedForm
          action={change}
          hidden={{ id, seen: seenOf(categoryFields, row) }}
          back="/admin/categories"
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
