"use client";
import { useTranslations } from "next-intl";

/** A label's words, with 必填 where an answer is asked for. */
export function FieldLabel({ label, required }: { label: string; required: boolean }) {
  const t = useTranslations("ui");
  return (
    <>
      {label}
      {required && <span className="ms-2 font-normal text-brand-text text-sm">{t("required")}</span>}
    </>
  );
}
