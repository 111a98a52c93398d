import { useTranslations } from "next-intl";
import { REPORT_STATES, type ReportState } from "@/domain/report/states";
import { StatusTag } from "../ui/status-tag";

/** Where a report stands. */
export function ReportStateTag({ state }: { state: ReportState }) {
  const t = useTranslations("report.states");
  return <StatusTag tone={REPORT_STATES[state].tone}>{t(state)}</StatusTag>;
}
