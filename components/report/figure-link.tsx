"use client";
import { Tooltip } from "radix-ui";
import type { ShownRun } from "@/domain/report/shown";
import { Link } from "../ui/link";

/** A figure within a text: it opens its rows, says on hover and focus how it is counted, and what it is now when that differs. */
export function FigureLink({ text, label, definition, href, now }: Extract<ShownRun, { kind: "figure" }>) {
  const shown = (
    <>
      {text}
      {now !== undefined && <sup className="ms-0.5 text-warn text-xs print:hidden">〔{now}〕</sup>}
    </>
  );
  const look = "rounded-sm px-0.5 font-semibold tabular-nums print:font-normal";
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          {href === undefined ? (
            <span className={`${look} bg-info-soft`}>{shown}</span>
          ) : (
            <Link href={href} className={`${look} link`}>
              {shown}
            </Link>
          )}
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-w-80 rounded-md border border-line bg-surface p-3 text-ink text-sm shadow-lg"
          >
            <span className="block font-semibold">{label}</span>
            {definition}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
