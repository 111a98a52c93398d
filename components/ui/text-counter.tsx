"use client";
import { useTranslations } from "next-intl";
import { cx } from "./cx";

const NEAR = 0.9;

/** How much is written of what may be written; spoken only when it gets tight. */
export function TextCounter({ id, length, max }: { id: string; length: number; max: number }) {
  const t = useTranslations("ui");
  const over = length - max;
  const words = over > 0 ? t("counter.over", { over, max }) : t("counter.used", { length, max });
  return (
    <p className={cx("text-sm tabular-nums", over > 0 ? "font-medium text-danger" : "text-muted")}>
      <span id={id}>{words}</span>
      <span className="sr-only" aria-live="polite">
        {length > max * NEAR ? words : ""}
      </span>
    </p>
  );
}
