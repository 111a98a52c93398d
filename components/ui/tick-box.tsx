"use client";
import { useTranslations } from "next-intl";
import { useForm } from "./form-context";
import { Spoken } from "./spoken";

type Props = {
  name: string;
  /** What is sent when it is ticked, and what tells the row. */
  value?: string | undefined;
  /** What tells the row, where the box itself only says yes. */
  row?: string | undefined;
  /** What the row is called. */
  title: string;
  /** Words beside the box, where its place does not say what it is for. */
  label?: string | undefined;
  defaultChecked?: boolean | undefined;
};

/** The box with which a row of a list is ticked; its form has a TickBar. */
export function TickBox({ name, row = "", value = "on", title, label, defaultChecked }: Props) {
  const t = useTranslations("ui.ticks");
  const typed = useForm()?.typedIn(name);
  const box = {
    type: "checkbox",
    ...{ name, value },
    defaultChecked: typed?.includes(value) ?? defaultChecked,
    "data-tick": row,
    "data-title": title,
    className: "size-[1.15rem] shrink-0 accent-brand",
  };
  if (label === undefined) return <input {...box} aria-label={t("tick", { title })} />;
  return (
    <label className="flex min-h-11 items-center gap-2 py-1 md:min-h-8">
      <input {...box} />
      <Spoken as="span" className="min-w-0">
        {label}
      </Spoken>
    </label>
  );
}
