"use client";
import { type FocusEvent, type KeyboardEvent, useState } from "react";

/** One stop of Tab for a list of boxes, as radio buttons have by themselves: the arrows move within, Tab goes on. */
export function useRoving(values: readonly string[]) {
  const [last, setLast] = useState<string | null>(null);
  const stop = last !== null && values.includes(last) ? last : values[0];
  return {
    tabIndexOf: (value: string) => (value === stop ? 0 : -1),
    onFocus: ({ target }: FocusEvent) => target instanceof HTMLInputElement && setLast(target.value),
    onKeyDown: move,
  };
}

function move(event: KeyboardEvent<HTMLElement>) {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input:enabled")].filter(
    (box) => box.offsetParent !== null,
  );
  const at = boxes.findIndex((box) => box.matches(":focus"));
  const next = NEXT[event.key]?.(at, boxes.length - 1);
  if (next === undefined) return;
  event.preventDefault();
  boxes[next]?.focus();
}

const NEXT: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};
