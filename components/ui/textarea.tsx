"use client";
import { type ComponentProps, useId, useState } from "react";
import { cx } from "./cx";
import { useControl, useTyped } from "./field-context";
import { useLangOf } from "./spoken";
import { TextCounter } from "./text-counter";
import { cameWith } from "./unsent-words";

type Props = Omit<ComponentProps<"textarea">, "defaultValue"> & {
  defaultValue?: string | undefined;
  /** The most characters that will be accepted. More can be typed: cutting off would lose words. */
  max?: number | undefined;
};

/** Running text. It grows with what is written; with `max` it counts. */
export function Textarea({
  name,
  id,
  required,
  className,
  defaultValue,
  max,
  rows = 4,
  onInput,
  ...rest
}: Props) {
  const counterId = useId();
  const control = useControl({ name, id, required }, max === undefined ? undefined : counterId);
  const again = useTyped(control.name);
  const typed = again ?? defaultValue ?? "";
  const langOf = useLangOf();
  const [length, setLength] = useState(lengthOf(typed));
  return (
    <div className="grid gap-1">
      <textarea
        {...control}
        lang={langOf(typed)}
        rows={rows}
        className={cx("control field-sizing-content resize-y leading-[1.7]", className)}
        style={{ minHeight: `${rows * 1.7 + 0.9}em` }}
        defaultValue={typed}
        {...cameWith(again, defaultValue)}
        onInput={(event) => {
          setLength(lengthOf(event.currentTarget.value));
          grow(event.currentTarget);
          onInput?.(event);
        }}
        {...rest}
      />
      {max !== undefined && <TextCounter id={counterId} length={length} max={max} />}
    </div>
  );
}

/** Characters as a reader counts them: one for 𠮷, which JavaScript counts as two. */
export const lengthOf = (text: string): number => [...text].length;

function grow(area: HTMLTextAreaElement) {
  // Browsers before 2024 do not know field-sizing.
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}
