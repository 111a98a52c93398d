"use client";
import type { ReactNode } from "react";
import { useSpoken } from "./spoken";

export type Description = { term: string; details: ReactNode };

/** Facts about one thing: term beside its value, under each other on a phone. Empty values are left out. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  const spoken = useSpoken();
  return (
    <dl className="facts">
      {items
        .filter(({ details }) => details !== null && details !== undefined && details !== "")
        .map(({ term, details }) => (
          <div key={term}>
            <dt {...spoken(term)} />
            <dd {...spoken(details)} />
          </div>
        ))}
    </dl>
  );
}
