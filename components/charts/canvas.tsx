"use client";
import type { ReactElement } from "react";
import { ResponsiveContainer } from "recharts";

type Props = { label: string; height: number; children: ReactElement };

/** The drawing itself: one picture with one name; the table beside it holds the figures. */
export function Canvas({ label, height, children }: Props) {
  return (
    <div role="img" aria-label={label} className="min-w-0 overflow-hidden" style={{ height }}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height }}>
        {children}
      </ResponsiveContainer>
    </div>
  );
}
