import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/components/ui/day-text";
import type { Line } from "@/domain/clock/explain";
import { CLOCKS, type ClockName } from "@/domain/clock/rules";
import { RuleText } from "./rule-text";
import { useRestWords } from "./use-rest-words";
import { useYearlyWords } from "./use-yearly-words";

type Props = { clock: ClockName; line: Line };

/** One line of "why this date?", with the rule and its legal source where one begins to count. */
export function LineText({ clock, line }: Props) {
  const words = useLineWords(clock);
  if (line.kind !== "start" && line.kind !== "extend") return words(line);
  return (
    <>
      {words(line)}
      <RuleText clock={line.kind === "extend" ? line.by : clock} rule={line.rule} />
    </>
  );
}

function useLineWords(clock: ClockName): (line: Line) => string {
  const t = useTranslations("clock");
  const format = useFormatter();
  const day = useDayWords();
  const rest = useRestWords();
  const yearly = useYearlyWords();
  return (line) => {
    switch (line.kind) {
      case "restart":
        return t("why.restart");
      case "start":
        return t("why.start", { event: t(`starts.${CLOCKS[clock].starts}`), day: day(line.day) });
      case "skip":
        return t("why.skip", rest(line.rest));
      case "count": {
        const { days, total, to, makeup } = line;
        if (makeup.length === 0) return t("why.count", { days, total, to: day(to) });
        const worked = format.list(makeup.map((each) => day(each, true)));
        return t("why.countWorked", { days, total, to: day(to), worked });
      }
      case "months":
        return t("why.months", { length: line.length, to: day(line.to) });
      case "fixed":
        return t("why.fixed", { yearly: yearly(line), to: day(line.to) });
      case "roll":
        return t("why.roll", { ...rest(line.rest), to: day(line.to) });
      case "makeup":
        return t("why.makeup", { day: day(line.day) });
      case "extend":
        return t("why.extend", { on: day(line.on), from: day(line.from) });
      case "keep":
        return t("why.keep", { counted: day(line.counted), told: day(line.told) });
    }
  };
}
