import type { ReactNode } from "react";

export type Description = { term: string; details: ReactNode };

/** Facts about one thing: term beside its value, under each other on a phone. Empty values are left out. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 md:grid-cols-[max-content_1fr] md:gap-y-1.5">
      {items
        .filter(({ details }) => details !== null && details !== undefined && details !== "")
        .map(({ term, details }) => (
          <div key={term} className="md:contents">
            <dt className="text-muted max-md:text-sm">{term}</dt>
            <dd className="min-w-0">{details}</dd>
          </div>
        ))}
    </dl>
  );
}
