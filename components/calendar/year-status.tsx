import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/ui/status-tag";
import type { CalendarYear } from "@/domain/calendar";

/** Whether a year's days were announced, or are provisional until then (暂定). */
export function YearStatus({ status }: Pick<CalendarYear, "status">) {
  const t = useTranslations("calendar");
  return <StatusTag tone={status === "announced" ? "ok" : "warn"}>{t(status)}</StatusTag>;
}
