"use client";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { useControl, useTyped } from "./field-context";
import { useLangOf } from "./spoken";
import { cameWith } from "./unsent-words";

/** One line of text. Inside a Field it needs no name of its own. */
export function Input({
  name,
  id,
  required,
  className,
  defaultValue,
  type = "text",
  ...rest
}: ComponentProps<"input">) {
  const control = useControl({ name, id, required });
  const typed = useTyped(control.name);
  const langOf = useLangOf();
  return (
    <input
      {...control}
      type={type}
      className={cx("control", className)}
      defaultValue={typed ?? defaultValue}
      {...cameWith(typed, defaultValue)}
      lang={langOf(typed ?? defaultValue)}
      {...rest}
    />
  );
}
