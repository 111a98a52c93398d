import { useTranslations } from "next-intl";
import type { ClockName, Rule } from "@/domain/clock/rules";
import { useYearlyWords } from "./use-yearly-words";

type Props = { clock: ClockName; rule: Rule };

/** A clock's time limit in words, with its legal source as the law has it, in Chinese. */
export function RuleText({ clock, rule }: Props) {
  const t = useTranslations("clock");
  const length = useRuleWords()(rule);
  return (
    <span className="block">
      {t.rich("why.rule", {
        clock: t(`names.${clock}`),
        length,
        source: rule.source,
        cite: (source) => (
          <cite lang="zh-CN" className="not-italic">
            {source}
          </cite>
        ),
      })}
    </span>
  );
}

/** Says how long a rule runs: 10 个工作日, 3 个月, 每年8月31日. */
export function useRuleWords(): (rule: Rule) => string {
  const t = useTranslations("clock.rule");
  const yearly = useYearlyWords();
  return (rule) =>
    rule.unit === "fixed" ? t("fixed", { date: yearly(rule) }) : t(rule.unit, { length: rule.length });
}
