import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import { PAGE_SIZE } from "@/domain/suggestion/list";

type Props<Row> = {
  rows: readonly Row[];
  page: number;
  address: string;
  children: (rows: readonly Row[]) => ReactNode;
};

/** How many rows there are, one page of them, and the way to the others. */
export function Paged<Row>({ rows, page: asked, address, children }: Props<Row>) {
  const t = useTranslations("history.list");
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, asked));
  return (
    <div className="grid gap-4">
      <p role="status" className="text-muted text-sm">
        {t("count", { total: rows.length })}
      </p>
      {children(rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE))}
      <Pagination
        page={page}
        pages={pages}
        total={rows.length}
        hrefOf={(to) => `/dashboard/as-of?${address}&page=${to}`}
      />
    </div>
  );
}
