import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { type WarningQuery, warningAddress } from "@/domain/warning/address";
import { RISKS, type Risk } from "@/domain/warning/forecast";
import { namesOf } from "@/domain/workflow";

type Props = { counts: Record<Risk, number>; query: WarningQuery };

/** How many there are of each risk; a number opens its rows. */
export function RiskTabs({ counts, query }: Props) {
  const t = useTranslations("warning");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const there = namesOf(RISKS).filter((risk) => counts[risk] > 0 || risk === query.risk);
  const tab = (risk: Risk | undefined, label: string, count: number) => ({
    label,
    count,
    href: `/warnings?${warningAddress(query, { risk })}`,
    current: risk === query.risk,
  });
  return (
    <Tabs
      label={t("byRisk")}
      items={[
        tab(undefined, t("allRisks"), all),
        ...there.map((risk) => tab(risk, t(`risks.${risk}`), counts[risk])),
      ]}
    />
  );
}
