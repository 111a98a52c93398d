"use client";
import { useTranslations } from "next-intl";
import { Spoken } from "./spoken";

/** A label's words, with 必填 where an answer is asked for. */
export function FieldLabel({ label, required }: { label: string; required: boolean }) {
  const t = useTranslations("ui");
  return (
    <>
      <Spoken>{label}</Spoken>
      {required && <span className="ms-2 font-normal text-brand-text text-sm">{t("required")}</span>}
    </>
  );
}
