import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import type { YearReportState } from "@/domain/year-report/states";

/** Where a report stands. */
export function YearReportStateTag({ state }: { state: YearReportState }) {
  const t = useTranslations("yearReport.states");
  return <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>;
}

const TONES: Record<YearReportState, Tone> = {
  prefilled: "neutral",
  writing: "info",
  signing: "warn",
  submitted: "info",
  received: "ok",
};
