"use client";
import type { RefObject } from "react";
import type { PaletteGroup } from "@/domain/report/shown";
import { Disclosure } from "../ui/disclosure";
import { useHydrated } from "../ui/use-hydrated";

type Props = {
  groups: readonly PaletteGroup[];
  words: { palette: string; paletteHint: string };
  /** Holds the box that a placeholder is put into. */
  area: RefObject<HTMLDivElement | null>;
  onInsert: () => void;
};

/** All placeholders with their meaning and their value now; with scripts a press puts one at the cursor. */
export function PalettePanel({ groups, words, area, onInsert }: Props) {
  const hydrated = useHydrated();
  function insert(name: string) {
    const box = area.current?.querySelector("textarea");
    if (!box) return;
    box.setRangeText(`{{${name}}}`, box.selectionStart, box.selectionEnd, "end");
    box.focus();
    onInsert();
  }
  return (
    <section aria-label={words.palette} className="grid gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 className="text-base">{words.palette}</h2>
      <p className="text-muted text-sm">{words.paletteHint}</p>
      {groups.map(({ title, items }, index) => (
        <Disclosure key={title} quiet summary={title} open={index === 1}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
          <section className="max-h-80 overflow-y-auto" tabIndex={0} aria-label={title}>
            <ul className="grid gap-1 text-sm">
              {items.map(({ name, label, value }) => (
                <li key={name} className="grid grid-cols-[1fr_auto] gap-x-3 border-line border-b py-1">
                  <span className="min-w-0">
                    {hydrated ? (
                      <button
                        type="button"
                        className="link wrap-anywhere text-start"
                        onClick={() => insert(name)}
                      >
                        {`{{${name}}}`}
                      </button>
                    ) : (
                      <code className="wrap-anywhere">{`{{${name}}}`}</code>
                    )}
                    <span className="block text-muted">{label}</span>
                  </span>
                  <span lang="zh-CN" className="max-w-32 text-end tabular-nums">
                    {value}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </Disclosure>
      ))}
    </section>
  );
}
