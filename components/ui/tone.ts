import { Circle, CircleAlert, CircleCheck, Clock, type Icon, Info, TriangleAlert } from "./icons";

/** What a colour may mean. Each tone has a word beside it, an icon and a colour: never colour alone. */
export const TONES = {
  neutral: { icon: Circle, text: "text-muted", soft: "bg-sunken text-ink", border: "border-edge" },
  info: { icon: Info, text: "text-info", soft: "bg-info-soft text-info", border: "border-info" },
  ok: { icon: CircleCheck, text: "text-ok", soft: "bg-ok-soft text-ok", border: "border-ok" },
  warn: { icon: Clock, text: "text-warn", soft: "bg-warn-soft text-warn", border: "border-warn" },
  danger: {
    icon: TriangleAlert,
    text: "text-danger",
    soft: "bg-danger-soft text-danger",
    border: "border-danger",
  },
  brand: {
    icon: CircleAlert,
    text: "text-brand-text",
    soft: "bg-brand-soft text-brand-text",
    border: "border-brand",
  },
} as const satisfies Record<string, { icon: Icon; text: string; soft: string; border: string }>;

export type Tone = keyof typeof TONES;
