import { useTranslations } from "next-intl";
import { IgnoredScope } from "@/components/statistics/ignored-scope";
import { Tabs } from "@/components/ui/tabs";
import { isNoYear } from "@/domain/scoring/year";

type Props = {
  path: string;
  year: number;
  thisYear: number;
  /** The year as the address asks for it, which may be none. */
  asked: string | readonly string[] | undefined;
};

/** The last years, one click each; it says so when the address asked for something else. */
export function YearTabs({ path, year, thisYear, asked }: Props) {
  const t = useTranslations("scoring");
  const years = [thisYear, thisYear - 1, thisYear - 2, thisYear - 3];
  const shown = years.includes(year) ? years : [year, ...years];
  const items = shown.map((each) => ({
    label: t("year", { year: String(each) }),
    href: `${path}?year=${each}`,
    current: each === year,
  }));
  return (
    <div className="min-w-0">
      <IgnoredScope names={isNoYear(asked) ? ["year"] : []} year={year} />
      <Tabs items={items} label={t("years")} />
    </div>
  );
}
