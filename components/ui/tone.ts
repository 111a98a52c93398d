import { Circle, CircleAlert, CircleCheck, Clock, type Icon, Info, TriangleAlert } from "./icons";

/** What a colour may mean; `picture` draws its icon on what has the class already (app/rows.css). Each tone has a word beside it, an icon and a colour: never colour alone. */
export const TONES = {
  neutral: {
    icon: Circle,
    picture: "i-circle",
    text: "text-muted",
    soft: "bg-sunken text-ink",
    border: "border-edge",
  },
  info: {
    icon: Info,
    picture: "i-info",
    text: "text-info",
    soft: "bg-info-soft text-info",
    border: "border-info",
  },
  ok: {
    icon: CircleCheck,
    picture: "i-circle-check",
    text: "text-ok",
    soft: "bg-ok-soft text-ok",
    border: "border-ok",
  },
  warn: {
    icon: Clock,
    picture: "i-clock",
    text: "text-warn",
    soft: "bg-warn-soft text-warn",
    border: "border-warn",
  },
  danger: {
    icon: TriangleAlert,
    picture: "i-triangle-exclamation-point",
    text: "text-danger",
    soft: "bg-danger-soft text-danger",
    border: "border-danger",
  },
  brand: {
    icon: CircleAlert,
    picture: "i-circle-exclamation-point",
    text: "text-brand-text",
    soft: "bg-brand-soft text-brand-text",
    border: "border-brand",
  },
} as const satisfies Record<
  string,
  { icon: Icon; picture: string; text: string; soft: string; border: string }
>;

export type Tone = keyof typeof TONES;
