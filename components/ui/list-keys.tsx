"use client";
import { useEffect } from "react";

/** In a list, j and k go down and up, / goes to its search box (Enter opens, as on any link). Can be switched off (WCAG 2.1.4). */
export function ListKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isOurs(event)) return;
      if (event.key === "/") focusOn(document.querySelector("[data-list-search]"), event);
      if (event.key === "j") focusOn(rowAt(1), event);
      if (event.key === "k") focusOn(rowAt(-1), event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}

function isOurs({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  if (document.documentElement.dataset.shortcuts === "off") return false;
  return !(
    target instanceof Element &&
    target.closest("input, select, textarea, dialog, [role=dialog], [contenteditable]")
  );
}

/** The first link of the row so many rows away from the one that has the focus. */
function rowAt(step: 1 | -1): Element | null {
  const rows = [...document.querySelectorAll("[data-row], .rows > tbody > tr")];
  const current = rows.findIndex((row) => row.contains(document.activeElement));
  const next = current === -1 ? 0 : Math.min(Math.max(current + step, 0), rows.length - 1);
  return rows[next]?.querySelector("a") ?? null;
}

function focusOn(element: Element | null, event: KeyboardEvent) {
  if (!(element instanceof HTMLElement)) return;
  event.preventDefault();
  element.focus();
}
