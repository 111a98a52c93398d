import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import type { Parts } from "@/db/queries/in-parts";
import { PAGE_SIZE } from "@/domain/suggestion/list";

type Props<Row> = {
  all: Parts<Row>;
  page: number;
  address: string;
  children: (rows: readonly Row[]) => ReactNode;
};

/** How many rows there are, one page of them, and the way to the others. */
export async function Paged<Row>({ all: { total, ids, rows }, page: asked, address, children }: Props<Row>) {
  const t = await getTranslations("history.list");
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, asked));
  const shown: Row[] = [];
  for await (const row of rows(ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE))) shown.push(row);
  return (
    <div className="grid gap-4">
      <p role="status" className="text-muted text-sm">
        {t("count", { total })}
      </p>
      {children(shown)}
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(to) => `/dashboard/as-of?${address}&page=${to}`}
      />
    </div>
  );
}
