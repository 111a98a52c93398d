import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import type { AwardState } from "@/domain/award/kinds";

/** Where a selection stands. */
export function AwardStateTag({ state }: { state: AwardState }) {
  const t = useTranslations("award.states");
  return <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>;
}

const TONES: Record<AwardState, Tone> = { nominating: "info", voting: "warn", published: "ok" };
