import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import type { Level } from "@/domain/publication/levels";
import type { PublicationState } from "@/domain/publication/states";

/** Where a publication stands; of a published one also how much is public. */
export function PublicationTag({ state, level }: { state: PublicationState; level?: Level | null }) {
  const t = useTranslations("publication");
  const words =
    state === "published" && level
      ? t("stateAtLevel", { level: t(`levels.${level}`) })
      : t(`states.${state}`);
  return <StatusTag tone={TONES[state]}>{words}</StatusTag>;
}

const TONES: Record<PublicationState, Tone> = {
  proposed: "warn",
  reviewed: "info",
  published: "ok",
  withheld: "neutral",
  withdrawn: "neutral",
};
