import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import type { Risk } from "@/domain/warning/forecast";

/** How likely a case is late, as a word with icon and colour. */
export function RiskTag({ risk }: { risk: Risk }) {
  const t = useTranslations("warning.risks");
  return <StatusTag tone={TONES[risk]}>{t(risk)}</StatusTag>;
}

const TONES: Record<Risk, Tone> = {
  overdue: "danger",
  high: "danger",
  medium: "warn",
  low: "ok",
  unknown: "neutral",
};
