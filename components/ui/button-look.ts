import { cx } from "./cx";

type Look = "primary" | "secondary" | "quiet" | "danger";

/** `primary` is the one act of the page; there is at most one. */
export type ButtonLook = { look?: Look | undefined; size?: "normal" | "small" | undefined };

/** The classes of a button (app/rows.css), for anything that must look like one. */
export const buttonClass = ({ look = "secondary", size = "normal" }: ButtonLook, more?: string): string =>
  cx("button", look !== "secondary" && look, size === "small" && "small", more);
