"use client";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { useControl, useTyped } from "./field-context";
import { useLangOf } from "./spoken";

export type Option = { value: string; label: string; disabled?: boolean | undefined };

type Props = Omit<ComponentProps<"select">, "children"> & {
  options: readonly Option[];
  /** The words of the empty first choice; without them there is none. */
  placeholder?: string | undefined;
};

/** One of a few, as the device offers choices. For more than twenty use MultiSelect. */
export function Select({
  name,
  id,
  required,
  options,
  placeholder,
  className,
  defaultValue,
  ...rest
}: Props) {
  const control = useControl({ name, id, required });
  const typed = useTyped(control.name);
  const langOf = useLangOf();
  return (
    <select
      {...control}
      className={cx("control pe-8", className)}
      defaultValue={typed ?? defaultValue ?? ""}
      {...rest}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled} lang={langOf(label)}>
          {label}
        </option>
      ))}
    </select>
  );
}
