"use client";
import { useTranslations } from "next-intl";
import { useForm } from "../ui/form-context";
import { Notice } from "../ui/notice";

/** After a plain save: it was saved. Not when the form has come back with a complaint. */
export function SavedNotice() {
  const t = useTranslations("filing.edit");
  if (useForm()?.typedIn("title")) return null;
  return (
    <div role="status">
      <Notice tone="ok">{t("saved")}</Notice>
    </div>
  );
}
