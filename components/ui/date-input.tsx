"use client";
import type { Day } from "@/domain/day";
import { cx } from "./cx";
import { useControl, useTyped } from "./field-context";

type Props = {
  name?: string | undefined;
  defaultValue?: Day | undefined;
  min?: Day | undefined;
  max?: Day | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
};

/** A day, as the device asks for days; it sends "YYYY-MM-DD". */
export function DateInput({ name, defaultValue, className, ...rest }: Props) {
  const control = useControl({ name });
  const typed = useTyped(control.name);
  return (
    <input
      {...control}
      type="date"
      className={cx("control max-w-56 tabular-nums", className)}
      defaultValue={typed ?? defaultValue}
      {...rest}
    />
  );
}
