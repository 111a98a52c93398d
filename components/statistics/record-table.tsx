import { useLocale, useTranslations } from "next-intl";
import type { AssignmentState } from "@/domain/assignment/states";
import type { Day } from "@/domain/day";
import { localName, type Named } from "@/domain/local-name";
import type { Verdict } from "@/domain/rating/dictionary";
import { caseNumber } from "@/domain/suggestion/number";
import { type Column, DataTable } from "../ui/data-table";
import { DayText } from "../ui/day-text";
import { EmptyState } from "../ui/empty-state";
import { Link } from "../ui/link";
import { LinkButton } from "../ui/link-button";

/** One row that a figure counts, as `listRecords` gives it. */
export type ShownRecord = {
  id: string;
  suggestionId: string;
  series: string | null;
  number: number | null;
  title: string;
  who: Named;
  on: Day;
  state: AssignmentState | null;
  verdict: Verdict | null;
};

type Props = {
  rows: readonly ShownRecord[];
  caption: string;
  /** The past day that is shown; cases open as of it. */
  asOf?: Day | undefined;
};

/** The records behind a figure; each opens its case. */
export function RecordTable({ rows, caption, asOf }: Props) {
  const t = useTranslations("records");
  const say = useTranslations();
  const locale = useLocale();
  const columns: Column<ShownRecord>[] = [
    {
      key: "number",
      header: t("columns.number"),
      cell: (row) => <span className="num">{caseNumber(row)}</span>,
    },
    {
      key: "title",
      header: t("columns.title"),
      phone: "title",
      cell: ({ suggestionId, title }) => (
        <Link href={`/suggestions/${suggestionId}${asOf ? `?asOf=${asOf}` : ""}`} className="link">
          {title}
        </Link>
      ),
    },
    { key: "who", header: t("columns.who"), cell: ({ who }) => localName(who, locale) },
    {
      key: "what",
      header: t("columns.what"),
      cell: ({ state, verdict }) =>
        state ? say(`assignment.states.${state}`) : verdict && say(`rating.verdicts.${verdict}`),
    },
    { key: "on", header: t("columns.on"), cell: ({ on }) => <DayText day={on} /> },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t("empty")} action={<LinkButton href="/dashboard">{t("back")}</LinkButton>} />
      }
    />
  );
}
