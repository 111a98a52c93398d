import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { localName, type Named } from "@/domain/local-name";
import { Spoken } from "../ui/spoken";

type Row = { id: string; name: string; delegation: Named | null; led: number; cosigned: number };

/** Deputies with how many cases of a year each led and co-signed. */
export function DeputyList({ rows, year }: { rows: readonly Row[]; year: number }) {
  const t = useTranslations("deputyYear");
  const locale = useLocale();
  const page = (id: string) => `/deputies/${id}/year?year=${year}`;
  return (
    <DataTable<Row>
      caption={t("caption", { year: String(year) })}
      rows={rows}
      rowKey={({ id }) => id}
      shortcuts
      columns={[
        {
          key: "name",
          header: t("columns.name"),
          phone: "title",
          cell: ({ id, name }) => (
            <Link className="link" href={page(id)}>
              <Spoken>{name}</Spoken>
            </Link>
          ),
        },
        {
          key: "delegation",
          header: t("columns.delegation"),
          cell: ({ delegation }) => delegation && localName(delegation, locale),
        },
        {
          key: "led",
          header: t("columns.led"),
          align: "end",
          cell: ({ id, led }) => (
            <Link className="link" href={`/suggestions?year=${year}&lead=${id}&fact=filed`}>
              {led}
            </Link>
          ),
        },
        {
          key: "cosigned",
          header: t("columns.cosigned"),
          align: "end",
          cell: ({ id, cosigned }) => (
            <Link className="link" href={`${page(id)}#cosigned`}>
              {cosigned}
            </Link>
          ),
        },
      ]}
    />
  );
}
