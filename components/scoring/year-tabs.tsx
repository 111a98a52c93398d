import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

type Props = { path: string; year: number; thisYear: number };

/** The last years, one click each. */
export function YearTabs({ path, year, thisYear }: Props) {
  const t = useTranslations("scoring");
  const years = [thisYear, thisYear - 1, thisYear - 2, thisYear - 3];
  const shown = years.includes(year) ? years : [year, ...years];
  const items = shown.map((each) => ({
    label: t("year", { year: String(each) }),
    href: `${path}?year=${each}`,
    current: each === year,
  }));
  return <Tabs items={items} label={t("years")} />;
}
