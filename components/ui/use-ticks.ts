"use client";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { whenDone } from "./form-done";
import { forgetTicks, keepTicks, keptTicks, placed, type Ticked } from "./kept-ticks";
import { boxesOf, isElsewhere, restore, rowsOf, rowValueOf, tickedOf } from "./tick-boxes";

/** How many boxes are ticked: of how many on this page, and of rows that are not on it. */
type Counts = { here: number; of: number; away: number };

/** What a form with ticks over several pages knows of them. */
export type Ticks = Counts & {
  /** Those that are not on this page; they go with the form. */
  elsewhere: readonly Ticked[];
  /** How many rows changed since they were ticked, and are ticked no more. */
  changed: number;
  tickPage: (checked: boolean) => void;
  clear: () => void;
};

type Root = RefObject<HTMLElement | null>;

const NONE = { elsewhere: [], changed: 0 } as const;

/**
 * Keeps what is ticked in the form around `root` while its list is leafed through, filtered or left, in this tab. What
 * was done is ticked no more. `list`: whose ticks, and of which list.
 */
export function useTicks(list: string, root: Root): Ticks {
  const [away, setAway] = useState<{ elsewhere: readonly Ticked[]; changed: number }>(NONE);
  const { counts, recount } = useCounts(root);
  const keep = useKeeping(list, root, recount);
  const page = useRef<string | null>(null);
  const clear = useCallback(() => {
    for (const box of boxesOf(formOf(root))) box.checked = false;
    forgetTicks(list);
    setAway(NONE);
    recount();
  }, [list, root, recount]);
  useEffect(() => whenDone(formOf(root), clear), [root, clear]);
  // Each time that the list shows other rows, and before anybody can tick one of them.
  useLayoutEffect(() => {
    const boxes = boxesOf(formOf(root)).filter((box) => !isElsewhere(box));
    const rows = rowsOf(formOf(root));
    if (rows.join() !== page.current) {
      page.current = rows.join();
      const next = bringBack(boxes, rows, keptTicks(list));
      // What was ticked before the page came alive is kept too.
      keepTicks(list, [...next.elsewhere, ...tickedOf(boxes)]);
      setAway(next);
    }
    recount();
  });
  const tickPage = (checked: boolean) => {
    for (const box of boxesOf(formOf(root))) if (!isElsewhere(box)) box.checked = checked;
    keep();
  };
  return { ...counts, ...away, tickPage, clear };
}

/** Ticks again what was ticked on this page, and says what else there is. */
function bringBack(boxes: readonly HTMLInputElement[], rows: readonly string[], kept: readonly Ticked[]) {
  const { here, ...away } = placed(kept, rows);
  for (const box of boxes) {
    const ticked = here.find(({ value }) => value === rowValueOf(box));
    if (ticked) restore(box, ticked);
  }
  return away;
}

/** Keeps what is ticked whenever it changes; what is returned does so now. */
function useKeeping(list: string, root: Root, recount: () => void) {
  const keep = useCallback(() => {
    const form = formOf(root);
    if (form) keepTicks(list, tickedOf(boxesOf(form)));
    recount();
  }, [list, root, recount]);
  useEffect(() => {
    const form = formOf(root);
    form?.addEventListener("change", keep);
    return () => form?.removeEventListener("change", keep);
  }, [root, keep]);
  return keep;
}

function useCounts(root: Root) {
  const [counts, setCounts] = useState<Counts>({ here: 0, of: 0, away: 0 });
  const recount = useCallback(() => {
    const next = countsOf(formOf(root));
    setCounts((last) => (isSame(last, next) ? last : next));
  }, [root]);
  return { counts, recount };
}

const formOf = (root: Root) => root.current?.closest("form");

function countsOf(form: HTMLFormElement | null | undefined): Counts {
  const boxes = boxesOf(form);
  const here = boxes.filter((box) => !isElsewhere(box));
  const ticked = boxes.filter(({ checked }) => checked);
  const away = ticked.filter(isElsewhere).length;
  return { here: ticked.length - away, of: here.length, away };
}

const isSame = (a: Counts, b: Counts) => a.here === b.here && a.of === b.of && a.away === b.away;
