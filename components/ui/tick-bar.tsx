"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Disclosure } from "./disclosure";
import type { Ticked } from "./kept-ticks";
import { TickBox } from "./tick-box";
import { TickCount } from "./tick-count";
import { useTicks } from "./use-ticks";

type Props = {
  /** The name of the boxes. */
  name: string;
  /** Whose ticks, and of which list. */
  list: string;
  /** How many rows the form takes at once. */
  most: number;
  /** How many pages the list has. */
  pages: number;
};

/**
 * Ticks all rows of the page, says how many are ticked, and keeps them from page to page; those of other pages can be
 * seen and unticked here, and go with the form.
 */
export function TickBar({ name, list, most, pages }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const ticks = useTicks(list, root);
  return (
    <TickCount {...{ root, ticks, name, most, pages }}>
      {ticks.elsewhere.length > 0 && <Elsewhere name={name} rows={ticks.elsewhere} />}
    </TickCount>
  );
}

function Elsewhere({ name, rows }: { name: string; rows: readonly Ticked[] }) {
  const t = useTranslations("ui.ticks");
  return (
    <Disclosure quiet summary={t("elsewhere", { count: rows.length })}>
      <ul data-elsewhere="" className="max-h-80 overflow-y-auto">
        {rows.map(({ value, label }) => (
          <li key={value}>
            <TickBox {...{ name, value, label }} title={label} defaultChecked />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
