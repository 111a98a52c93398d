import { useTranslations } from "next-intl";
import { useRuleWords } from "@/components/clock/rule-text";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { CLOCK_NAMES, CLOCKS, type ClockName, type RuleSet } from "@/domain/clock/rules";

/** The clocks of a rule set: how long each runs, from when, and on what legal ground. */
export function RuleTable({ rules }: Pick<RuleSet, "rules">) {
  const t = useTranslations("organisation.rule");
  const columns = useColumns(rules);
  return <DataTable caption={t("table")} columns={columns} rows={CLOCK_NAMES} rowKey={(clock) => clock} />;
}

function useColumns(rules: RuleSet["rules"]): Column<ClockName>[] {
  const t = useTranslations("organisation.rule");
  const clocks = useTranslations("clock");
  const length = useRuleWords();
  return [
    {
      key: "clock",
      header: t("clock"),
      phone: "title",
      cell: (clock) => (
        <span className="inline-flex flex-wrap items-center gap-2 font-medium">
          {clocks(`names.${clock}`)}
          {CLOCKS[clock].warnOnly && <Badge>{t("warnOnly")}</Badge>}
        </span>
      ),
    },
    { key: "starts", header: t("starts"), cell: (clock) => clocks(`starts.${CLOCKS[clock].starts}`) },
    { key: "length", header: t("length"), cell: (clock) => length(rules[clock]), width: "w-40" },
    {
      key: "legal",
      header: t("legal"),
      cell: (clock) => (
        <cite lang="zh-CN" className="not-italic">
          {rules[clock].source}
        </cite>
      ),
    },
  ];
}
