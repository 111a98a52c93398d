import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SubscriptionForm } from "@/components/event-subscription/subscription-form";
import { AdminHeader } from "@/components/organisation/admin-header";
import { findEventSubscription } from "@/db/queries/event-subscription";
import { listUnits } from "@/db/queries/organisation";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { change } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("eventSubscription");
  return { title: t("edit") };
}

export default async function EditEventSubscriptionPage({
  params,
}: PageProps<"/admin/event-subscriptions/[id]/edit">) {
  const viewer = await requireViewer("eventSubscription.write");
  const id = idOrNotFound((await params).id);
  const [t, units, row] = await Promise.all([
    getTranslations("eventSubscription"),
    listUnits(reads(), viewer),
    orNotFound(findEventSubscription(reads(), viewer, id, new Date())),
  ]);
  if (row.state === "retired") notFound();
  const [list, back] = ["/admin/event-subscriptions", `/admin/event-subscriptions/${id}`];
  return (
    <>
      <AdminHeader
        title={t("edit")}
        above={[
          { label: t("title"), href: list },
          { label: row.name, href: back },
        ]}
      />
      <SubscriptionForm
        action={change}
        hidden={{ id, version: row.version }}
        units={units}
        back={back}
        row={row}
      />
    </>
  );
}
