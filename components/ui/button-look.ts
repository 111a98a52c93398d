import { cx } from "./cx";

const LOOKS = {
  primary: "border-brand bg-brand text-brand-ink hover:border-brand-strong hover:bg-brand-strong",
  secondary: "border-edge bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-link underline-offset-4 hover:bg-sunken hover:underline",
  danger: "border-danger bg-surface text-danger hover:bg-danger-soft",
} as const;

const SIZES = {
  normal: "min-h-11 px-4 py-1.5 text-base md:min-h-10",
  small: "min-h-11 px-3 py-1 text-sm md:min-h-8",
} as const;

/** `primary` is the one act of the page; there is at most one. */
export type ButtonLook = { look?: keyof typeof LOOKS | undefined; size?: keyof typeof SIZES | undefined };

/** The classes of a button, for anything that must look like one. */
export const buttonClass = ({ look = "secondary", size = "normal" }: ButtonLook, more?: string): string =>
  cx(
    "inline-flex items-center justify-center gap-2 rounded-md border font-medium no-underline transition-colors",
    "[&_.icon]:size-[1.1em] [&_.icon]:shrink-0",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted",
    "aria-disabled:cursor-progress",
    LOOKS[look],
    SIZES[size],
    more,
  );
