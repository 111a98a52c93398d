import { useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import type { Grouping } from "@/domain/statistics/metrics";

/** The name of a group as people say it; a year, a session and "none" have words of their own. */
export function useGroupName(by: Grouping): (group: Named & { key: string | null }) => string {
  const t = useTranslations("compare.groups");
  const locale = useLocale();
  return (group) => {
    if (group.key === null) return t.has(`none.${by}`) ? t(`none.${by}`) : t("none.other");
    if (by === "year") return t("year", { year: group.key });
    if (by !== "session") return localName(group, locale);
    const [term = "", number = ""] = group.name.split("-");
    return t("session", { term, number });
  };
}
