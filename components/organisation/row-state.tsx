import { useTranslations } from "next-intl";
import { useDayWords } from "@/components/ui/day-text";
import { StatusTag } from "@/components/ui/status-tag";

/** Whether a row is in use, or since when it is not. */
export function RowState({ retiredOn }: { retiredOn: string | null }) {
  const t = useTranslations("organisation.list");
  const day = useDayWords();
  if (retiredOn === null) return <StatusTag tone="ok">{t("living")}</StatusTag>;
  return <StatusTag>{t("retiredOn", { day: day(retiredOn) })}</StatusTag>;
}
