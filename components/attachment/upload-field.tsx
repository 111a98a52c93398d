"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { ACCEPTED, FILE_LIMITS } from "@/domain/attachment/kinds";

/** Where files are chosen, with why some were not taken. */
export function UploadField({ alive, errors }: { alive: boolean; errors: readonly string[] }) {
  const t = useTranslations("attachment");
  const hint = (
    <>
      {t("hint", { count: FILE_LIMITS.perCase })}
      {alive && <span className="block">{t("atOnce")}</span>}
    </>
  );
  return (
    <Field name="file" label={t("add")} hint={hint} errors={errors}>
      <FileInput accept={ACCEPTED} multiple maxBytes={FILE_LIMITS.bytes} />
    </Field>
  );
}
