"use client";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
} from "react";
import { cx } from "./cx";

type Props = {
  /** What the button shows. */
  summary: ReactNode;
  /** The button's name, where it shows only an icon. */
  label?: string | undefined;
  children: ReactNode;
  /** Where the panel opens. */
  side?: "below" | "above" | undefined;
  className?: string | undefined;
};

/** A panel that opens under a button. It is a plain details element, so it opens without JavaScript; with it, it closes by itself. */
export function Menu({ summary, label, children, side = "below", className }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute("open");
  useEffect(() => {
    const outside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !details.current?.contains(target))
        details.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);
  const follow = ({ target }: MouseEvent) => target instanceof Element && target.closest("a") && close();
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
  };
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !details.current?.open) return;
    close();
    details.current.querySelector("summary")?.focus();
  };
  return (
    <details
      ref={details}
      className={cx("group/menu relative", className)}
      onBlur={leave}
      onKeyDown={closeOnEscape}
    >
      <summary
        aria-label={label}
        className="flex min-h-11 min-w-11 list-none items-center justify-center gap-1.5 rounded-md px-2 hover:bg-sunken group-open/menu:bg-sunken"
      >
        {summary}
      </summary>
      {/* biome-ignore lint/a11y: it only listens for links and buttons inside, which have their own keys */}
      <div className={cx(PANEL, side === "below" ? "top-full mt-1" : "bottom-full mb-1")} onClick={follow}>
        {children}
      </div>
    </details>
  );
}

const PANEL =
  "absolute end-0 z-30 max-h-[75vh] w-72 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-lg border border-line bg-surface p-3 shadow-lg";
