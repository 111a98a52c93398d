import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { PromiseList } from "@/components/portal/promise-list";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { promiseAddress, promiseQuery, STANDING_NAMES } from "@/domain/portal/promise-list";
import { readPromises, today } from "@/server/portal/read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.promises");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PromisesPage({ searchParams }: Props) {
  const { standing, page: asked } = promiseQuery(await searchParams);
  const [all, t, standings] = await Promise.all([
    readPromises(today()),
    getTranslations("portal.promises"),
    getTranslations("commitment.standings"),
  ]);
  const chosen = standing ? all.filter((one) => one.standing === standing) : all;
  const pages = Math.max(1, Math.ceil(chosen.length / PER_PAGE));
  const page = Math.min(asked, pages);
  const tabs = [undefined, ...STANDING_NAMES].map((one) => ({
    standing: one,
    words: one ? standings(one) : t("all"),
    count: one ? all.filter((each) => each.standing === one).length : all.length,
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <nav aria-label={t("choose")} className="mb-4 print:hidden">
        <ul className="flex flex-wrap gap-2">
          {tabs.map((tab) => (
            <li key={tab.standing ?? ""}>
              <Link
                href={promiseAddress({ standing: tab.standing })}
                aria-current={tab.standing === standing ? "true" : undefined}
                className={cx(TAB, tab.standing === standing ? "border-brand bg-brand-soft" : "border-line")}
              >
                {tab.words} <strong className="tabular-nums">{tab.count}</strong>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {chosen.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <PromiseList promises={chosen.slice((page - 1) * PER_PAGE, page * PER_PAGE)} withCase />
      )}
      <div className="mt-4">
        <Pagination
          page={page}
          pages={pages}
          total={chosen.length}
          hrefOf={(to) => promiseAddress({ standing, page: to })}
        />
      </div>
    </>
  );
}

const PER_PAGE = 30;
const TAB = "inline-flex min-h-11 items-center gap-2 rounded-md border px-3 hover:bg-sunken md:min-h-9";
