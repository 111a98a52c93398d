"use client";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { useControl, useTyped } from "./field-context";

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
  return (
    <input
      {...control}
      type={type}
      className={cx("control", className)}
      defaultValue={typed ?? defaultValue}
      {...rest}
    />
  );
}
