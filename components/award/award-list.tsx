import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { DayText } from "@/components/ui/day-text";
import { Link } from "@/components/ui/link";
import type { AwardKind, AwardState } from "@/domain/award/kinds";
import type { Day } from "@/domain/day";
import { AwardStateTag } from "./award-state";

type Row = {
  id: string;
  year: number;
  kind: AwardKind;
  state: AwardState;
  places: number;
  nominated: number;
  openedOn: Day;
  publishedOn: Day | null;
};

/** The selections of all years. */
export function AwardList({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("award");
  return (
    <DataTable<Row>
      caption={t("caption")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "award",
          header: t("columns.award"),
          phone: "title",
          cell: ({ id, year, kind }) => (
            <Link href={`/awards/${id}`}>{t("name", { year: String(year), kind: t(`kinds.${kind}`) })}</Link>
          ),
        },
        {
          key: "state",
          header: t("columns.state"),
          cell: ({ state }) => <AwardStateTag state={state} />,
        },
        { key: "places", header: t("columns.places"), align: "end", cell: ({ places }) => places },
        {
          key: "nominated",
          header: t("columns.nominated"),
          align: "end",
          cell: ({ nominated }) => nominated,
        },
        {
          key: "day",
          header: t("columns.day"),
          cell: ({ openedOn, publishedOn }) => <DayText day={publishedOn ?? openedOn} />,
        },
      ]}
    />
  );
}
