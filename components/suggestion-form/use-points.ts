"use client";
import { useEffect, useRef, useState } from "react";
import { swapped } from "@/domain/suggestion/draft";

/** A numbered point while it is written; the box itself holds its words, `text` is what it began with. */
export type PointRow = { key: number; text: string };

/** What a button of a point does. */
export type PointAct = "up" | "down" | "remove";

/** Something that was taken away and can be brought back. */
type Gone = { text: string; index: number };

/** The rows of the numbered points: added, moved, removed and brought back, with the focus where the work goes on. */
export function usePoints(points: readonly string[]) {
  const [rows, setRows] = useState<readonly PointRow[]>(() => asRows(points));
  const [gone, setGone] = useState<Gone | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string | null>(null);
  const nextKey = useRef(rows.length);

  useEffect(() => {
    if (focus.current === null) return;
    const places = focus.current.split(" ").map((part) => `[data-part="${part}"]:not(:disabled)`);
    const [first, second] = places.map((place) => list.current?.querySelector<HTMLElement>(place));
    (first ?? second)?.focus();
    focus.current = null;
    // No key was pressed in a box, but the form's words have changed.
    list.current?.dispatchEvent(new Event("input", { bubbles: true }));
  });

  const put = (next: readonly PointRow[], where: string) => {
    focus.current = where;
    setRows(next);
  };
  const insert = (text: string, index: number) => {
    const row = { key: nextKey.current++, text };
    put(rows.toSpliced(index, 0, row), `text-${row.key}`);
  };
  const remove = (row: PointRow, index: number) => {
    const text =
      list.current?.querySelector<HTMLTextAreaElement>(`[data-part="text-${row.key}"]`)?.value ?? "";
    setGone(text.trim() === "" ? null : { text, index });
    const left = rows.filter(({ key }) => key !== row.key);
    const after = left.length > 0 ? left : [{ key: nextKey.current++, text: "" }];
    put(after, `text-${(after[index] ?? after.at(-1))?.key}`);
  };
  return {
    rows,
    gone,
    list,
    add: () => insert("", rows.length),
    move: (row: PointRow, index: number, act: "up" | "down") =>
      put(swapped(rows, act === "up" ? index - 1 : index), `${act}-${row.key} text-${row.key}`),
    remove,
    bringBack: () => {
      if (gone) insert(gone.text, gone.index);
      setGone(null);
    },
  };
}

const asRows = (points: readonly string[]): PointRow[] =>
  (points.length > 0 ? points : [""]).map((text, key) => ({ key, text }));
