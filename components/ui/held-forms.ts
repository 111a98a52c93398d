"use client";
import { useSyncExternalStore } from "react";

/** What the forms of the page wait for: files that are still on their way. Each says whether all went well. */
const running = new Set<Promise<boolean>>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listen of listeners) listen();
};

/** Holds every form of the page back until the work is over. */
export async function holdForms<Value>(
  work: Promise<Value>,
  isWell: (value: Value) => boolean,
): Promise<Value> {
  const outcome = work.then(isWell, () => false);
  running.add(outcome);
  tell();
  await outcome;
  running.delete(outcome);
  tell();
  return work;
}

/** Whether a form that is sent now would be held. */
export const areFormsHeld = (): boolean => running.size > 0;

/** Resolves when nothing holds the forms any more: true when all of it went well. */
export async function whenReleased(): Promise<boolean> {
  let isWell = true;
  while (running.size > 0) {
    const outcomes = await Promise.all(running);
    isWell = isWell && outcomes.every(Boolean);
  }
  return isWell;
}

/** The same as areFormsHeld, for what is shown. */
export const useHeldForms = (): boolean => useSyncExternalStore(listen, areFormsHeld, () => false);

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
