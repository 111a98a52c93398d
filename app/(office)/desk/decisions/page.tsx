import { getLocale, getTranslations } from "next-intl/server";
import { ExtensionCard } from "@/components/desk/extension-card";
import { ReturnCard } from "@/components/desk/return-card";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { DECISIONS_PAGE, listDecisions } from "@/db/queries/decision-desk";
import { listUnits, type UnitRow } from "@/db/queries/organisation";
import {
  answers,
  DECISION_LISTS,
  type DecisionList,
  decisionsAddress,
  readDecisionList,
} from "@/domain/assignment/decisions";
import { localName } from "@/domain/local-name";
import { pagesOf, readPage } from "@/domain/page";
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
  const { done, list: asked, page } = await searchParams;
  const list = readDecisionList(asked);
  const [t, found, units] = await Promise.all([
    getTranslations("desk.decisions"),
    listDecisions(reads(), viewer, { list, page: readPage(page) }, new Date()),
    listUnits(reads(), viewer),
  ]);
  const { counts, rows, total } = found;
  const options = await unitOptions(viewer, units);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { returns: counts.return, extensions: counts.extension })}
        actions={
          total > 0 && <ExportLinks list="/desk/decisions" query={list === "all" ? "" : `list=${list}`} />
        }
      />
      {done === "1" && <Decided />}
      <div className="grid gap-4">
        {answers(viewer.role, "extension") && counts.all > 0 && <Lists {...{ list, counts }} />}
        {rows.length === 0 && <EmptyState title={t(list === "all" ? "none" : `empty.${list}`)} />}
        {rows.map((row) =>
          row.what === "return" ? (
            <ReturnCard
              key={row.id}
              {...{ row, at: { list, page: found.page } }}
              units={options}
              actions={{ takeBack, refuseToTakeBack }}
            />
          ) : (
            <ExtensionCard
              key={row.id}
              {...{ row, at: { list, page: found.page } }}
              action={decideExtension}
            />
          ),
        )}
        <Pagination
          {...{ page: found.page, total }}
          pages={pagesOf(total, DECISIONS_PAGE)}
          hrefOf={(page) => decisionsAddress(list, page)}
        />
      </div>
    </>
  );
}

type ListsProps = { list: DecisionList; counts: Record<DecisionList, number> };

async function Lists({ list, counts }: ListsProps) {
  const t = await getTranslations("desk.decisions.lists");
  return (
    <Tabs
      label={t("label")}
      items={DECISION_LISTS.map((one) => ({
        label: t(one),
        href: decisionsAddress(one),
        current: one === list,
        count: counts[one],
      }))}
    />
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
