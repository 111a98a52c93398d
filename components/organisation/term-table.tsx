import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DayText } from "@/components/ui/day-text";
import { Link } from "@/components/ui/link";
import { useRetiredColumn } from "./use-retired-column";

type Term = { id: string; number: number; startsOn: string; endsOn: string; retiredOn: string | null };

type Props = { terms: readonly Term[]; currentId: string | undefined; empty: ReactNode };

/** The terms with their days. */
export function TermTable({ terms, currentId, empty }: Props) {
  const t = useTranslations("organisation.term");
  const columns = useColumns(currentId);
  const retired = useRetiredColumn(terms);
  return (
    <DataTable
      caption={t("terms")}
      columns={[...columns, ...retired]}
      rows={terms}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function useColumns(currentId: string | undefined): Column<Term>[] {
  const t = useTranslations("organisation");
  return [
    {
      key: "number",
      header: t("term.number"),
      phone: "title",
      cell: ({ id, number }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Link href={`/admin/terms/${id}`} className="link font-medium">
            {t("term.name", { number })}
          </Link>
          {id === currentId && <Badge tone="info">{t("term.current")}</Badge>}
        </span>
      ),
    },
    { key: "startsOn", header: t("term.startsOn"), cell: ({ startsOn }) => <DayText day={startsOn} /> },
    { key: "endsOn", header: t("term.endsOn"), cell: ({ endsOn }) => <DayText day={endsOn} /> },
  ];
}
