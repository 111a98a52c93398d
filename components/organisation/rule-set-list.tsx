import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DayText, useDayWords } from "@/components/ui/day-text";
import { Link } from "@/components/ui/link";
import type { Day } from "@/domain/day";
import type { RuleSetStand } from "@/domain/organisation/rule-set";
import { RowState } from "./row-state";

type Row = { key: string; name: string; validFrom: Day; retiredOn: Day | null; stand: RuleSetStand };

/** The rule sets that are not in force. */
export function RuleSetList({ sets }: { sets: readonly Row[] }) {
  const t = useTranslations("organisation.rule");
  return (
    <DataTable
      caption={t("others")}
      captionShown
      columns={useColumns()}
      rows={sets}
      rowKey={({ key }) => key}
    />
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations("organisation");
  const day = useDayWords();
  return [
    {
      key: "name",
      header: t("rule.name"),
      phone: "title",
      cell: ({ key, name }) => (
        <Link href={`/admin/rules/${key}`} className="link font-medium" lang="zh-CN">
          {name}
        </Link>
      ),
    },
    { key: "key", header: t("rule.key"), cell: ({ key }) => <code>{key}</code> },
    { key: "validFrom", header: t("rule.validFrom"), cell: ({ validFrom }) => <DayText day={validFrom} /> },
    {
      key: "stand",
      header: t("list.status"),
      cell: ({ stand, retiredOn, validFrom }) => {
        if (stand === "retired") return <RowState retiredOn={retiredOn} />;
        return stand === "future" ? t("rule.future", { day: day(validFrom) }) : t("rule.past");
      },
    },
  ];
}
