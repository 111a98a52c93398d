import { getLocale, getTranslations } from "next-intl/server";
import { ExtensionCard } from "@/components/desk/extension-card";
import { ReturnCard } from "@/components/desk/return-card";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Notice } from "@/components/ui/notice";
import { listExtensionsToDecide, listReturnsToDecide } from "@/db/queries/desk";
import { decisionOffers } from "@/db/queries/desk-offers";
import { listUnits, type UnitRow } from "@/db/queries/organisation";
import { DECISIONS } from "@/domain/assignment/decisions";
import { localName } from "@/domain/local-name";
import { UNIT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { decideExtension, refuseToTakeBack, takeBack } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("desk.decisions");
  return { title: t("title") };
}

export default async function DecisionsPage({ searchParams }: PageProps<"/desk/decisions">) {
  const viewer = await requireViewer("assignment.create");
  const now = new Date();
  const t = await getTranslations("desk.decisions");
  const { done } = await searchParams;
  const [returned, extended, all] = await Promise.all([
    listReturnsToDecide(reads(), viewer),
    listExtensionsToDecide(reads(), viewer),
    listUnits(reads(), viewer),
  ]);
  const offers = await decisionOffers(reads(), viewer, [...returned, ...extended], now);
  // What this office cannot decide is not laid before it: extensions are staff's, and so are units outside the government.
  const decides = ({ assignmentId }: { assignmentId: string }) =>
    offers.get(assignmentId)?.offers.some(({ name }) => DECISIONS.includes(name)) ?? false;
  const [returns, extensions] = [returned.filter(decides), extended.filter(decides)];
  const options = await unitOptions(viewer, all);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { returns: returns.length, extensions: extensions.length })}
        actions={returns.length + extensions.length > 0 && <ExportLinks list="/desk/decisions" />}
      />
      {done === "1" && <Decided />}
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

/** The units this office may hand a case to, each with its load. */
async function unitOptions(viewer: Viewer, all: readonly UnitRow[]) {
  const [t, locale] = await Promise.all([getTranslations("desk.decisions"), getLocale()]);
  const own =
    viewer.role === "government_office" ? all.filter(({ kind }) => UNIT_KINDS[kind].governmentSide) : all;
  return own.map((unit) => ({
    value: unit.id,
    label: `${localName(unit, locale)} · ${t("load", { count: unit.openCases })}`,
  }));
}

async function Decided() {
  const t = await getTranslations("done");
  return (
    <div role="status" className="mb-4">
      <Notice tone="ok">{t("desk.decided")}</Notice>
    </div>
  );
}
