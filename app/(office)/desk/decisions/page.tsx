import { getLocale, getTranslations } from "next-intl/server";
import { ExtensionCard } from "@/components/desk/extension-card";
import { ReturnCard } from "@/components/desk/return-card";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { db } from "@/db/client";
import { listExtensionsToDecide, listReturnsToDecide } from "@/db/queries/desk";
import { decisionOffers } from "@/db/queries/desk-offers";
import { listUnits } from "@/db/queries/organisation";
import { localName } from "@/domain/local-name";
import { requireViewer } from "@/server/session";
import { decideExtension, refuseToTakeBack, takeBack } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("desk.decisions");
  return { title: t("title") };
}

export default async function DecisionsPage() {
  const viewer = await requireViewer("assignment.create");
  const now = new Date();
  const t = await getTranslations("desk.decisions");
  const locale = await getLocale();
  const [returns, extensions, units] = await Promise.all([
    listReturnsToDecide(db, viewer),
    listExtensionsToDecide(db, viewer),
    listUnits(db, viewer),
  ]);
  const offers = await decisionOffers(db, viewer, [...returns, ...extensions], now);
  const options = units.map((unit) => ({
    value: unit.id,
    label: `${localName(unit, locale)} · ${t("load", { count: unit.openCases })}`,
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { returns: returns.length, extensions: extensions.length })}
      />
      {returns.length + extensions.length === 0 && <EmptyState title={t("none")} />}
      <div className="grid gap-4">
        {returns.map((row) => (
          <ReturnCard
            key={row.assignmentId}
            row={row}
            decision={offers.get(row.assignmentId) ?? null}
            units={options}
            actions={{ takeBack, refuseToTakeBack }}
          />
        ))}
        {extensions.map((row) => (
          <ExtensionCard
            key={row.assignmentId}
            row={row}
            decision={offers.get(row.assignmentId) ?? null}
            action={decideExtension}
          />
        ))}
      </div>
    </>
  );
}
