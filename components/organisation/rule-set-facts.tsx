import { useTranslations } from "next-intl";
import { DayText } from "@/components/ui/day-text";
import { DescriptionList } from "@/components/ui/description-list";
import type { RuleSet } from "@/domain/clock/rules";

/** A rule set's code, first day and source. */
export function RuleSetFacts({ ruleSet }: { ruleSet: Pick<RuleSet, "key" | "validFrom" | "source"> }) {
  const t = useTranslations("organisation.rule");
  const { key, validFrom, source } = ruleSet;
  return (
    <DescriptionList
      items={[
        { term: t("validFrom"), details: <DayText day={validFrom} /> },
        { term: t("source"), details: <span lang="zh-CN">{source}</span> },
        { term: t("key"), details: <code>{key}</code> },
      ]}
    />
  );
}
