import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BulkAssign } from "@/components/desk/bulk-assign";
import { DeskFilterBar } from "@/components/desk/desk-filter";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { tickListOf } from "@/components/ui/kept-ticks";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { db } from "@/db/client";
import {
  ASSIGNMENT_DESK_PAGE,
  countAssignmentDesk,
  listAssignmentDesk,
  listWishes,
  type WaitingCase,
} from "@/db/queries/assignment-desk";
import { listCategories, listUnits, type UnitRow } from "@/db/queries/organisation";
import {
  type AssignmentDesk,
  type DeskQuery,
  deskQuery,
  isNarrowed,
  readDeskQuery,
} from "@/domain/assignment/desk";
import type { FormAction } from "@/domain/form-state";
import { localName } from "@/domain/local-name";
import { pagesOf } from "@/domain/page";
import { UNIT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = {
  viewer: Viewer;
  desk: AssignmentDesk;
  address: Record<string, string | readonly string[] | undefined>;
  action: FormAction;
  /** Saves the list as it is narrowed. */
  saves: (query: string) => ReactNode;
  /** Where to go from an empty desk. */
  elsewhere: ReactNode;
  /** What was just done, above the list. */
  children?: ReactNode;
};

/** A desk where cases wait for their units: staff's, or the government office's. */
export async function AssignmentDeskPage({
  viewer,
  desk,
  address,
  action,
  saves,
  elsewhere,
  children,
}: Props) {
  const query = readDeskQuery(address);
  const narrowed = isNarrowed(query.filter);
  const [t, found, wishes, units, categories, all] = await Promise.all([
    getTranslations("desk"),
    listAssignmentDesk(db, viewer, desk, query, new Date()),
    listWishes(db, viewer, desk),
    listUnits(reads(), viewer),
    listCategories(reads(), viewer, { retired: true }),
    narrowed ? countAssignmentDesk(db, viewer, desk) : null,
  ]);
  const waiting = all ?? found.total;
  const asked = deskQuery(query.filter);
  return (
    <>
      <PageHeader
        title={t(`${desk}.title`)}
        lead={t(`${desk}.lead`, { count: waiting })}
        actions={waiting > 0 && saves(asked)}
      />
      {children}
      <div className="grid gap-4">
        {waiting > 0 && (
          <DeskFilterBar key={asked} {...{ desk, query, wishes, categories }} found={found.total} />
        )}
        <Waiting
          {...{ viewer, desk, query, found, action }}
          units={await optionsOf(units, desk)}
          empty={
            waiting > 0 ? (
              <NothingFits desk={desk} />
            ) : (
              <EmptyState title={t(`${desk}.none`)} action={elsewhere} />
            )
          }
          over={waiting === 0}
        />
      </div>
    </>
  );
}

/** The units that this desk may hand a case to, each with its load. */
async function optionsOf(units: readonly UnitRow[], desk: AssignmentDesk) {
  const [t, locale] = await Promise.all([getTranslations("desk.assign"), getLocale()]);
  return units
    .filter(({ kind }) => desk === "assign" || UNIT_KINDS[kind].governmentSide)
    .map((unit) => ({
      value: unit.id,
      label: `${localName(unit, locale)} · ${t("load", { count: unit.openCases })}`,
    }));
}

type WaitingProps = Pick<Props, "viewer" | "desk" | "action"> & {
  query: DeskQuery;
  found: { rows: readonly WaitingCase[]; page: number; total: number };
  units: readonly { value: string; label: string }[];
  /** What stands for a list without rows. */
  empty: ReactNode;
  over: boolean;
};

// The form stays where it is when its last row was handed on: it says so.
function Waiting({ viewer, desk, query, found: { rows, page, total }, ...form }: WaitingProps) {
  const pages = pagesOf(total, ASSIGNMENT_DESK_PAGE);
  return (
    <>
      <BulkAssign
        {...{ desk, rows, pages, ...form }}
        wished={query.filter.wished}
        list={tickListOf(viewer, `/desk/${desk}`)}
        part={deskQuery(query.filter, query.page)}
      />
      <Pagination
        {...{ page, pages, total }}
        hrefOf={(page) => `/desk/${desk}?${deskQuery(query.filter, page)}`}
      />
    </>
  );
}

async function NothingFits({ desk }: { desk: AssignmentDesk }) {
  const t = await getTranslations("desk.filter");
  return (
    <EmptyState title={t("nothing")} action={<LinkButton href={`/desk/${desk}`}>{t("clear")}</LinkButton>} />
  );
}
