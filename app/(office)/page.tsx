import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { FigureTile } from "@/components/statistics/figure-tile";
import { SuggestionTable } from "@/components/suggestion/suggestion-table";
import { Tasks } from "@/components/task/tasks";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { FilePlus2 } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { StatRow } from "@/components/ui/stat";
import { db } from "@/db/client";
import { countFigures } from "@/db/queries/statistics-groups";
import { listsOfSuggestions } from "@/db/queries/suggestion-list";
import { pageOfTasks, TASKS_ON_A_PAGE } from "@/db/queries/task";
import { dayOf, yearOf } from "@/domain/day";
import { pagesOf, readPage } from "@/domain/page";
import { can } from "@/domain/permissions";
import type { MetricName } from "@/domain/statistics/metrics";
import { readListQuery } from "@/domain/suggestion/list";
import type { Role, Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { OwnKeys } from "./_components/own-keys";

export async function generateMetadata() {
  const t = await getTranslations("task");
  return { title: t("title") };
}

export default async function HomePage({ searchParams }: PageProps<"/">) {
  const viewer = await requireViewer();
  const asked = readPage((await searchParams).page);
  const { page, total, rows } = await pageOfTasks(reads(), viewer, new Date(), asked);
  const pages = pagesOf(total, TASKS_ON_A_PAGE);
  return (
    <>
      <Head count={total} mayFile={can(viewer, "suggestion.write")} />
      <div className="grid gap-4">
        <Tasks tasks={rows} reads={can(viewer, "suggestion.read") ? "cases" : "portal"} />
        <Pagination page={page} pages={pages} total={total} hrefOf={(page) => `/?page=${page}`} />
      </div>
      {page === 1 && <Beside viewer={viewer} />}
    </>
  );
}

/** What stands below the first tasks. */
function Beside({ viewer }: { viewer: Viewer }) {
  return (
    <>
      {IN_CHARGE.includes(viewer.role) && <OwnKeys viewer={viewer} />}
      {WATCHERS.includes(viewer.role) && <Watched viewer={viewer} />}
      {can(viewer, "statistics.read") && <Figures viewer={viewer} />}
    </>
  );
}

function Head({ count, mayFile }: { count: number; mayFile: boolean }) {
  const t = useTranslations("task");
  const file = mayFile && (
    <LinkButton href="/suggestions/new" look="primary">
      <FilePlus2 aria-hidden />
      {t("file")}
    </LinkButton>
  );
  return (
    <PageHeader
      title={t("title")}
      lead={t("lead", { count })}
      actions={
        <>
          {count > 0 && <ExportLinks list="/tasks" />}
          {file}
        </>
      }
    />
  );
}

/** Who can be in charge of key suggestions. */
const IN_CHARGE: readonly Role[] = ["leader", "committee"];

/** Whoever answers for the handling as a whole sees at once what has run late and what is about to. */
const WATCHERS: readonly Role[] = ["staff", "government_office", "leader", "committee"];

async function Watched({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("task");
  const now = new Date();
  const watched = ["overdue", "dueIn3"].map((fact) => readListQuery({ fact, sort: "due" }));
  const [late, soon] = await listsOfSuggestions(db, viewer, watched, now, WATCHED_ROWS);
  const rows = [...(late?.rows ?? []), ...(soon?.rows ?? [])];
  return (
    <section aria-labelledby="watched" className="mt-8 grid gap-3">
      <h2 id="watched" className="text-lg">
        {t("watched", { late: late?.total ?? 0, soon: soon?.total ?? 0 })}
      </h2>
      <SuggestionTable
        rows={rows}
        columns={["number", "title", "units", "state", "due"]}
        caption={t("watchedCaption")}
        empty={<EmptyState title={t("nothingLate")} />}
      />
    </section>
  );
}

const WATCHED_ROWS = 10;

const SHOWN: readonly MetricName[] = ["filed", "replied", "open", "overdue", "resolved", "content"];

async function Figures({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("task");
  const now = new Date();
  const year = yearOf(dayOf(now));
  const figures = await countFigures(db, viewer, { year }, now);
  return (
    <section aria-labelledby="figures" className="mt-8 grid gap-3">
      <h2 id="figures" className="text-lg">
        {t("figures")}
      </h2>
      <StatRow>
        {SHOWN.map((name) => (
          <FigureTile key={name} name={name} figures={figures} scope={{ year }} />
        ))}
      </StatRow>
    </section>
  );
}
