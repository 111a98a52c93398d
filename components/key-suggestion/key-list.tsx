import { useTranslations } from "next-intl";
import { PAGE_ROWS, pagesOf } from "@/domain/page";
import { EmptyState } from "../ui/empty-state";
import { Pagination } from "../ui/pagination";
import { type KeyRow, KeyTable } from "./key-table";

type Props = { rows: readonly KeyRow[]; page: number; total: number; hrefOf: (page: number) => string };

/** One page of the key suggestions, where it stands among them, and the way to the others. */
export function KeyList({ rows, page, total, hrefOf }: Props) {
  const t = useTranslations("keySuggestion");
  return (
    <>
      <p role="status" className="text-muted text-sm">
        <Count page={page} total={total} shown={rows.length} />
      </p>
      <KeyTable
        rows={rows}
        caption={t("title")}
        empty={<EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
        shortcuts
      />
      <Pagination page={page} pages={pagesOf(total)} total={total} hrefOf={hrefOf} />
    </>
  );
}

function Count({ page, total, shown }: Pick<Props, "page" | "total"> & { shown: number }) {
  const t = useTranslations("list");
  if (total <= PAGE_ROWS) return t("count", { total });
  const first = (page - 1) * PAGE_ROWS + 1;
  return t("countOf", { total, first, last: first + shown - 1 });
}
