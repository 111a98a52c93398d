"use client";
import { useTranslations } from "next-intl";
import { X } from "./icons";
import type { MultiOption } from "./multi-select-option";
import { Spoken } from "./spoken";

type Props = { options: readonly MultiOption[]; chosen: readonly string[]; single: boolean; fieldId: string };

/** What is chosen so far, each with a button that takes it away again. */
export function MultiSelectChosen({ options, chosen, single, fieldId }: Props) {
  const t = useTranslations("ui");
  const picked = options.filter(({ value }) => chosen.includes(value));
  if (picked.length === 0) return <p className="text-muted text-sm">{t("multi.none")}</p>;
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={t("multi.chosen", { count: picked.length })}>
      {picked.map(({ value, label }) => (
        <li
          key={value}
          className="inline-flex items-center gap-1 rounded bg-brand-soft ps-2 text-sm has-[button]:pe-0 pe-2"
        >
          <Spoken>{label}</Spoken>
          {!single && (
            <button
              type="button"
              aria-label={t("multi.remove", { label })}
              className="grid size-8 place-items-center rounded hover:bg-sunken md:size-6"
              onClick={() => untick(fieldId, value)}
            >
              <X aria-hidden className="size-4" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The boxes are the truth of the form, so the box itself is clicked. */
function untick(fieldId: string, value: string) {
  const list = document.getElementById(fieldId)?.closest("fieldset");
  const box = list?.querySelector<HTMLElement>(`input[value="${CSS.escape(value)}"]`);
  box?.click();
  box?.focus({ preventScroll: true });
}
