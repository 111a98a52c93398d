"use client";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useEffect, useRef, useState } from "react";

/** Ticks all boxes of one name in the form around it, and says how many are ticked. For lists that act on many rows. */
export function SelectAll({ name }: { name: string }) {
  const t = useTranslations("ui");
  const box = useRef<HTMLInputElement>(null);
  const [ticked, setTicked] = useState({ count: 0, of: 0 });
  useEffect(() => {
    const form = box.current?.form;
    const count = () =>
      setTicked({
        count: boxesOf(form, name).filter(({ checked }) => checked).length,
        of: boxesOf(form, name).length,
      });
    count();
    form?.addEventListener("change", count);
    form?.addEventListener("reset", count);
    return () => {
      form?.removeEventListener("change", count);
      form?.removeEventListener("reset", count);
    };
  }, [name]);
  return (
    <label className="inline-flex min-h-11 items-center gap-2 md:min-h-8">
      <input
        ref={box}
        type="checkbox"
        className="size-[1.15rem] accent-brand"
        checked={ticked.of > 0 && ticked.count === ticked.of}
        onChange={(event) => tickAll(event, name)}
      />
      {t("selectAll")}
      <output className="text-muted text-sm tabular-nums">{t("selected", { count: ticked.count })}</output>
    </label>
  );
}

function tickAll({ currentTarget: { form, checked } }: ChangeEvent<HTMLInputElement>, name: string) {
  for (const each of boxesOf(form, name)) each.checked = checked;
}

const boxesOf = (form: HTMLFormElement | null | undefined, name: string): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement &&
      element.type === "checkbox" &&
      element.name === name &&
      !element.disabled,
  );
