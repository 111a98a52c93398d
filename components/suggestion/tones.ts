import type { Tone } from "../ui/tone";

/** How a state of the workflow tables looks. */
export const STATE_TONES = {
  plain: "neutral",
  info: "info",
  ok: "ok",
  warn: "warn",
} as const satisfies Record<string, Tone>;
